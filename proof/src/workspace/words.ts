import type { Duration, Path } from '@muster/query'

/** What calls and queries are made of: few words, so that they meet. */

export const eventNames = ['Ordered', 'Viewed', "It's", 'Page Viewed', 'Screen Viewed']
export const sources = ['web', 'app', 'Kasse 1']
export const groupIds = ['acme', 'beta', 'Γ']
export const audienceKeys = ['vip', 'lapsed', 'fans']

/** Into properties, traits and contexts, which all have the same keys. */
export const paths: readonly Path[] = [
  ['plan'],
  ['n'],
  ['price'],
  ['huge'],
  ['at'],
  ['born'],
  ['far'],
  ['tags'],
  ['tags', 'length'],
  ['a', 'b'],
  ['a.b'],
  ['a'],
  ['address'],
  ['address', 'city'],
  ['address', 'geo', 'lat'],
  ['products'],
  ['products', 'sku'],
  ['products', 'price'],
  ['products', 'tags'],
  ['constructor'],
  ['never sent'],
]

export const visitorPaths: readonly Path[] = [
  ...['country', 'device', 'bot', 'language', 'timezone', 'url', 'channel'],
  ...['utm.source', 'utm.campaign', 'referrer.host', 'landing.url', 'screen.width', 'query.ref'],
  ...['first.utm.source', 'first.channel', 'first.landing.url', 'first.referrer.host'],
  ...['sessions', 'returning', 'pageviews', 'pageviews.total', 'session.seconds', 'days_since_last_visit'],
  ...['local.hour', 'local.weekday', 'local.date', 'time.hour', 'time.weekday', 'time.date'],
]
  .map((attribute): Path => attribute.split('.'))
  .concat([['query', 'a.b']])

/** The lengths of windows. Times are drawn from their edges. */
export const durations: readonly Duration[] = [
  { amount: 0, unit: 'day' },
  { amount: 30, unit: 'minute' },
  { amount: 1, unit: 'hour' },
  { amount: 24, unit: 'hour' },
  { amount: 1, unit: 'day' },
  { amount: 7, unit: 'day' },
  { amount: 1, unit: 'week' },
  { amount: 10, unit: 'day' },
  { amount: 30, unit: 'day' },
  { amount: 365, unit: 'day' },
]

export const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
]
