import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { ago, did, now, who } from '../../../test/world.ts'
import { explain } from '../explain.ts'

const user = who(did('Order Completed', {}, ago({ days: 20 })))
const subject = {
  ...who(
    did('Order Completed', { revenue: 40, paid: '2026-06-20' }, ago({ days: 29 })),
    did('Order Completed', { revenue: 60, paid: '2026-06-25' }, ago({ days: 20 })),
    did('Order Completed', { revenue: 10, paid: '2026-07-05' }, ago({ days: 10 })),
    did('Product Viewed', {}, ago({ hours: 1 }), { visitor: { timezone: 'America/New_York' } }),
    did('Webinar Held', {}, '2026-07-18T12:00Z', { visitor: { country: 'NL' } }),
  ),
  traits: { born: '2008-07-20', renewal: '2026-07-25T12:00Z', dates: ['2026-07-01', '2026-07-14'] },
  users: [user],
}
const audiences = new Map([
  ['recent', parse(`event('Order Completed').within(15 days).count() >= 1`)],
  ['lapsed', parse(`NOT audience('recent')`)],
])

it.each<[string, string, string]>([
  // Events that fall out of a window, or come into it.
  [
    `event('Order Completed').within(30 days).count() >= 1`,
    '2026-08-04T12:00:00.001Z',
    'the last “Order Completed” event is more than 30 days old',
  ],
  [
    `event('Order Completed').within(30 days).count() = 3`,
    '2026-07-16T12:00:00.001Z',
    'the third last “Order Completed” event is more than 30 days old',
  ],
  [
    `event('Order Completed').where(property('revenue') >= 40).within(30 days).count() >= 1`,
    '2026-07-25T12:00:00.001Z',
    'the last matching “Order Completed” event is more than 30 days old',
  ],
  [
    `event('Order Completed', 'Refund').within(30 days).sum(property('revenue')) > 100`,
    '2026-07-16T12:00:00.001Z',
    'the third last “Order Completed” or “Refund” event is more than 30 days old',
  ],
  [
    `event('Order Completed').between(15 days, 60 days).count() >= 3`,
    '2026-07-20T12:00:00.000Z',
    'a third “Order Completed” event is 15 days old',
  ],
  [
    `event('Order Completed').between(1 weeks, 3 weeks).count() >= 1`,
    '2026-07-26T12:00:00.001Z',
    'the last “Order Completed” event that counts is more than 3 weeks old',
  ],
  [
    `event('Order Completed').between(15 days, 60 days).where(property('revenue') = 10).count() = 0`,
    '2026-07-20T12:00:00.000Z',
    'a first matching “Order Completed” event is 15 days old',
  ],
  [
    `event('Webinar Held').count() >= 1`,
    '2026-07-18T12:00:00.000Z',
    'a first “Webinar Held” event takes place',
  ],
  [
    `event('Order Completed').during(this month).count() >= 1`,
    '2026-08-01T00:00:00.000Z',
    'a new month begins',
  ],
  [`event('Product Viewed').during(yesterday).count() = 0`, '2026-07-16T00:00:00.000Z', 'a new day begins'],
  [
    `event('Order Completed').count() > event('Order Completed').within(30 days).count()`,
    '2026-07-16T12:00:00.001Z',
    'the third last “Order Completed” event is more than 30 days old',
  ],
  [
    `event('Order Completed').where(event('Product Viewed').within(2 days).count() = 0).count() >= 1`,
    '2026-07-17T11:00:00.001Z',
    'time passes the edge of a window',
  ],

  // Dates.
  [`trait('renewal').within_next(7 days)`, '2026-07-18T12:00:00.000Z', '“renewal” is 7 days away'],
  [`trait('renewal').within_next(14 days)`, '2026-07-25T12:00:00.001Z', '“renewal” is past'],
  [`trait('renewal').after_next(1 days)`, '2026-07-24T12:00:00.001Z', '“renewal” is less than 1 day away'],
  [`trait('renewal').before_last(1 weeks)`, '2026-08-01T12:00:00.000Z', '“renewal” is 1 week ago'],
  [`trait('renewal').before_last(0 days)`, '2026-07-25T12:00:00.000Z', '“renewal” is reached'],
  [`trait('renewal').within_last(3 days)`, '2026-07-25T12:00:00.000Z', '“renewal” is reached'],
  [`trait('dates').within_last(3 days)`, '2026-07-17T00:00:00.001Z', '“dates” is more than 3 days ago'],
  [
    `event('Order Completed').last(property('paid')).within_last(2 weeks)`,
    '2026-07-19T00:00:00.001Z',
    '“paid” is more than 2 weeks ago',
  ],
  [`trait('born').years_since() >= 18`, '2026-07-20T00:00:00.000Z', '“born” is 18 years ago'],
  [`trait('renewal').years_since() = -1`, '2026-07-25T12:00:00.000Z', '“renewal” is a year less far away'],
  [
    `trait('born').days_to_anniversary() <= 3`,
    '2026-07-17T00:00:00.000Z',
    'the anniversary of “born” is 3 days away',
  ],
  [`trait('born').days_to_anniversary() = 0`, '2026-07-20T00:00:00.000Z', 'it is the anniversary of “born”'],
  [
    `trait('born').days_to_anniversary() > 5`,
    '2026-07-21T00:00:00.000Z',
    'the anniversary of “born” is over',
  ],

  // The visitor's clock, and visits.
  [`visitor('local.hour') >= 9`, '2026-07-15T13:00:00.000Z', 'it is 9:00 where the visitor is'],
  [
    `visitor('local.weekday') = 'saturday'`,
    '2026-07-18T04:00:00.000Z',
    'it is Saturday where the visitor is',
  ],
  [
    `visitor('local.date') = '2026-07-16'`,
    '2026-07-16T04:00:00.000Z',
    'it is 2026-07-16 where the visitor is',
  ],
  [`visitor('time.hour') = 17`, '2026-07-15T17:00:00.000Z', 'it is 17:00 in the workspace’s time zone'],
  [
    `visitor('time.weekday') = 'monday'`,
    '2026-07-20T00:00:00.000Z',
    'it is Monday in the workspace’s time zone',
  ],
  [
    `visitor('time.date') = '2026-08-01'`,
    '2026-08-01T00:00:00.000Z',
    'it is 2026-08-01 in the workspace’s time zone',
  ],
  [`visitor('days_since_last_visit') >= 2`, '2026-07-17T11:00:00.000Z', 'the last visit is 2 days ago'],
  [`visitor('country').exists()`, '2026-07-18T12:00:00.000Z', 'the visitor’s next activity takes place'],

  // What is made of others.
  [
    `audience('lapsed')`,
    '2026-07-20T12:00:00.001Z',
    'the last “Order Completed” event is more than 15 days old',
  ],
  [
    `ANY event('Order Completed').within(30 days).count() >= 1`,
    '2026-07-25T12:00:00.001Z',
    'it changes for one of the account’s users',
  ],
  [
    `trait('born').exists() AND (trait('renewal').within_next(1 days) OR NOT visitor('time.weekday') = 'wednesday')`,
    '2026-07-16T00:00:00.000Z',
    'it is Thursday in the workspace’s time zone',
  ],
])('%s changes at %s: %s', (query, at, reason) => {
  const { until } = explain(parse(query), subject, Date.parse(now), { audiences })
  expect(until).toEqual({ at: Date.parse(at), reason })
})
