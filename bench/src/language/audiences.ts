const events = ['Order Completed', 'Product Viewed', 'Product Added', 'Email Opened', 'Page Viewed']
const windows = [7, 14, 30, 60, 90, 180]

/** A hundred audiences as workspaces have them: recent and lapsed, frequent, big spenders, lovers of something, by trait. */
export const audiences: readonly string[] = [
  ...events.flatMap(event =>
    windows.flatMap(days => [
      `event('${event}').within(${days} days).count() >= ${1 + (days % 4)}`,
      `event('${event}').within(${days} days).count() = 0 AND event('${event}').count() >= 1`,
    ]),
  ),
  ...windows.flatMap(days => [
    `event('Order Completed').within(${days} days).sum(property('revenue')) >= ${days * 5}`,
    `event('Order Completed').within(${days} days).avg(property('revenue')) > 120 AND trait('plan') = 'pro'`,
    `event('Order Completed').where(property('revenue') > 150).within(${days} days).count() >= 1`,
    `event('Product Viewed').where(property('category') = 'jazz').within(${days} days).count() >= 3`,
    `event('Product Viewed').where(property('price') < 10).within(${days} days).count() >= 2 AND event('Order Completed').within(${days} days).count() = 0`,
  ]),
  `trait('plan') = 'team'`,
  `trait('plan') = 'free' AND event('Order Completed').within(30 days).count() >= 1`,
  `trait('phone').absent() AND event('Email Opened').within(60 days).count() >= 1`,
  `trait('limit') >= 90 OR event('Order Completed').sum(property('revenue')) >= 1000`,
  `trait('birthday').days_to_anniversary() <= 7`,
  `event('Page Viewed').within(30 days).count_days() >= 3`,
  `event('Page Viewed').within(90 days).count_days() >= 5`,
  `event('Order Completed').max(property('revenue')) >= 199`,
  `event('Order Completed').last(property('revenue')) < 20`,
  `event('Product Added').where(event('Order Completed').within(parent: 1 days).count() = 0).within(7 days).count() >= 1`,
]
