import { expect, it } from 'vitest'
import { nounOf } from './noun.ts'

it.each([
  [['plan'], 'plan'],
  [['avg_spend'], 'avg spend'],
  [['product_id'], 'product ID'],
  [['price_usd'], 'price (USD)'],
  [['date_of_birth'], 'date of birth'],
  [['number_of_orders'], '“number_of_orders”'],
  [['is_subscribed'], '“is_subscribed”'],
  [['created'], '“created”'],
  [['created_at'], '“created_at”'],
  [['firstName'], '“firstName”'],
  [['first name'], '“first name”'],
  [['address', 'city'], '“address.city”'],
  [['address.city'], '“address\\.city”'],
  [['x'], '“x”'],
])('calls %j %s', (path, noun) => {
  expect(nounOf(path)).toBe(noun)
})
