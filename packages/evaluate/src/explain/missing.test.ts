import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { ago, did, now, who } from '../../test/world.ts'
import { explain } from './explain.ts'

const subject = {
  ...who(
    did('Order Completed', { revenue: 'a lot', sku: 'x' }, ago({ days: 31 })),
    did('Order Completed', { sku: 'y' }, ago({ days: 40 })),
    did('Order Completed', { sku: 'y' }, ago({ days: 41 })),
    did('Product Viewed', { sku: 'z' }, ago({ hours: 5 }), { visitor: { country: 'NL' } }),
    did('Product Viewed', { price: 5 }, ago({ days: 12, minutes: 1 })),
    did('Product Added', {}, ago({ minutes: 3 }), { source: 'till' }),
  ),
  traits: { plan: 'pro', email: null, tags: [null], address: { city: 'Utrecht' }, count: 3, born: 'in May' },
}

it.each<[string, string | undefined]>([
  [`trait('phone').exists()`, 'The trait “phone” was never set.'],
  [`trait('phone').absent()`, 'The trait “phone” was never set.'],
  [`trait('phone.home') = 1`, 'The trait “phone” was never set.'],
  [`trait('email').contains('@')`, 'The trait “email” is empty.'],
  [`trait('email.domain').contains('@')`, 'The trait “email” is empty.'],
  [`trait('tags') = 'vip'`, 'The trait “tags” is empty.'],
  [`trait('address.street') = 1`, 'The trait “address” has nothing under “street”.'],
  [`trait('plan') = 'free'`, undefined],
  [`trait('born').years_since() >= 18`, 'The trait “born” is not a date.'],
  [`trait('address').lower() = 'a'`, 'The trait “address” is not text.'],
  [`trait('phone').lower().size() = 1`, 'The trait “phone” was never set.'],
  [`trait('plan') = trait('phone')`, 'The trait “phone” was never set.'],
  [`trait('count') > event('Refund').count()`, 'There is no “Refund” event.'],
  [`visitor('country') = 'BE'`, undefined],
  [`visitor('utm.campaign') = 'spring'`, 'The visitor has no known “utm.campaign”.'],
  [`visitor('country').month() = 1`, 'The visitor’s “country” is not a date.'],
  [`audience('vip')`, undefined],

  [`event('Order Completed').count() >= 1`, undefined],
  [`event('Refund').count() = 0`, 'There is no “Refund” event.'],
  [
    `event('Refund', 'Return').within(1 days).count() = 0`,
    'There is no “Refund” or “Return” event in the last day.',
  ],
  [
    `event('Order Completed').within(30 days).count() >= 1`,
    'There is no “Order Completed” event in the last 30 days. The last one was 31 days ago.',
  ],
  [
    `event('Product Viewed').between(10 days, 12 days).count() >= 1`,
    'There is no “Product Viewed” event between 10 and 12 days ago. The last one was 5 hours ago.',
  ],
  [
    `event('Order Completed').between(12 hours, 30 days).count() >= 1`,
    'There is no “Order Completed” event between 12 hours and 30 days ago. The last one was 31 days ago.',
  ],
  [
    `event('Order Completed').since(2026-07-01).until(2026-07-10).count() >= 1`,
    'There is no “Order Completed” event since 2026-07-01 and before 2026-07-10. The last one was 31 days ago.',
  ],
  [
    `event('Product Viewed').during(yesterday).count() >= 1`,
    'There is no “Product Viewed” event yesterday. The last one was 5 hours ago.',
  ],
  [
    `event().during(last quarter).where(property('sku') = 'z').count() = 0`,
    'None of the 3 events last quarter matches. The last that did was 5 hours ago.',
  ],
  [
    `event('Order Completed').where(property('revenue') > 50).count() >= 1`,
    'None of the 3 “Order Completed” events matches.',
  ],
  [
    `event('Product Viewed').where(property('sku') = 'x').within(7 days).count() >= 1`,
    'The one “Product Viewed” event in the last 7 days does not match.',
  ],
  [
    `event('Product Viewed').where(property('price') = 5).within(7 days).count() >= 1`,
    'The one “Product Viewed” event in the last 7 days does not match. The last that did was more than 12 days ago.',
  ],
  [
    `event('Order Completed').where(property('sku') = 'y').within(7 days).count() >= 1`,
    'There is no matching “Order Completed” event in the last 7 days. The last one was 40 days ago.',
  ],
  [
    `event('Product Added').sources({exclude: ['till']}).count() >= 1`,
    'The one “Product Added” event does not match.',
  ],
  [
    `event('Order Completed').where(NOT event('Product Added').count() >= 1).count() >= 1`,
    'None of the 3 “Order Completed” events matches.',
  ],

  [
    `event('Order Completed').sum(property('revenue')) >= 50`,
    'None of the 3 events has a number under “revenue”.',
  ],
  [`event('Product Added').avg(property('price')) >= 5`, 'The one event has no number under “price”.'],
  [`event('Product Viewed').max(property('price')) > 50`, undefined],
  [`event('Order Completed').max(property('revenue') as string) = 'b'`, undefined],
  [
    `event('Order Completed').first(context('page.url')) = 'a'`,
    'None of the 3 events has a value under “page.url”.',
  ],
  [
    `event('Order Completed').unique(property('id')).count() > 1`,
    'None of the 3 events has a value under “id”.',
  ],
  [`event('Order Completed').mode(property('sku'), 3) = 'y'`, 'No value under “sku” occurs 3 times.'],
  [`event('Order Completed').mode(property('sku'), 2) = 'x'`, undefined],
  [`event('Refund').last(property('at')).within_last(3 days)`, 'There is no “Refund” event.'],
  [`event('Order Completed').last(property('sku')).year() = 2026`, 'The value is not a date.'],
])('%s: %s', (query, sentence) => {
  expect(explain(parse(query), subject, Date.parse(now)).because.missing).toBe(sentence)
})
