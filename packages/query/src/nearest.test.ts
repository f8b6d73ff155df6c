import { expect, it } from 'vitest'
import { nearestAmong } from './nearest.ts'

const nearest = nearestAmong(['Order Completed', 'Order Cancelled', 'signed_up', 'plan', 'greater_than'])

it.each([
  ['order completed', 'Order Completed'],
  ['orderCompleted', 'Order Completed'],
  ['Oder Complete', 'Order Completed'],
  ['Signed Up', 'signed_up'],
  ['plans', 'plan'],
  ['greater', 'greater_than'],
  ['Order', undefined],
  ['revenue', undefined],
  ['xy', undefined],
  ['', undefined],
])('takes %j for %j', (name, meant) => {
  expect(nearest(name)).toBe(meant)
})
