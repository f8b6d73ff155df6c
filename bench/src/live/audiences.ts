const events = ['Order Completed', 'Product Viewed', 'Product Added', 'Email Opened', 'Page Viewed']
const windows = [1, 3, 7, 14, 30, 45, 60, 90, 120, 180]

/** Two hundred audiences as workspaces have them, by key: recent, lapsed and frequent, big spenders, by trait, of others. */
export const audiences: ReadonlyMap<string, string> = new Map(
  [
    ...events.flatMap(event =>
      windows.flatMap(days => [
        `event('${event}').within(${days} days).count() >= ${1 + (days % 4)}`,
        `event('${event}').within(${days} days).count() = 0 AND event('${event}').count() >= 1`,
      ]),
    ),
    ...windows.flatMap(days => [
      `event('Order Completed').within(${days} days).sum(property('revenue')) >= ${days * 5}`,
      `event('Order Completed').where(property('revenue') > 150).within(${days} days).count() >= 1`,
      `event('Order Completed').within(${days} days).avg(property('revenue')) > 120 AND trait('plan') = 'pro'`,
      `event('Product Viewed').where(property('category') = 'jazz').within(${days} days).count() >= 2`,
      `event('Product Viewed').where(property('price') < 10).within(${days} days).count() >= 1 AND event('Order Completed').within(${days} days).count() = 0`,
      `event('Product Added').where(event('Order Completed').within(parent: ${days} days).count() = 0).within(30 days).count() >= 1`,
      `trait('plan') = 'team' AND event('Page Viewed').within(${days} days).count_days() >= 2`,
      `trait('limit') >= ${days % 100} AND event('Email Opened').within(${days} days).count() >= 1`,
      `event('Page Viewed').count() >= ${days}`,
      `audience('audience_${days % 100}') AND trait('plan') = 'free'`,
    ]),
  ].map((query, n) => [`audience_${n}`, query]),
)
