const names = ['Order Completed', 'Product Viewed', 'Product Added', 'Email Opened'] as const
const categories = ['jazz', 'rock', 'folk', 'metal']
const profiles = 50_000

/** The n-th event, as a tracking SDK would send it: always the same one for the same n. */
export function event(n: number, now: number) {
  const random = (n * 2_654_435_761) % 4_294_967_296
  return {
    type: 'track',
    messageId: `bench-${n}`,
    userId: `user-${random % profiles}`,
    event: names[n % names.length] ?? names[0],
    timestamp: new Date(now - (random % 2_592_000) * 1_000).toISOString(),
    properties: {
      revenue: (random % 10_000) / 100,
      quantity: 1 + (random % 5),
      sku: `sku-${random % 500}`,
      category: categories[random % categories.length],
      coupon: random % 3 === 0,
    },
    context: { library: { name: 'bench', version: '1' }, page: { path: `/p/${random % 50}` } },
  }
}
