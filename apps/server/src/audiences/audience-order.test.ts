import { expect, test } from 'vitest'
import { type Destination, movedOrder, wholeOrder } from './audience-order.ts'

const current = ['a', 'b', 'c', 'everyone']

test('an order is what was asked for, with everyone last', () => {
  expect(wholeOrder(['c', 'a', 'b', 'everyone'], current)).toEqual(['c', 'a', 'b', 'everyone'])
  expect(wholeOrder(['c', 'a', 'b'], current)).toEqual(['c', 'a', 'b', 'everyone'])
})

test.each([
  [['a', 'b'], 'order_invalid', 'The order leaves out “c”.'],
  [['a', 'b', 'b', 'c'], 'order_invalid', 'The order repeats “b”.'],
  [['x', 'a', 'x', 'b'], 'order_invalid', 'The order leaves out “c” and has unknown “x” and repeats “x”.'],
  [
    ['everyone', 'a', 'b', 'c'],
    'everyone_is_last',
    '“everyone” is always last: nobody after it could ever win.',
  ],
])('the order %j is refused', (keys, code, message) => {
  expect(() => wholeOrder(keys, current)).toThrow(expect.objectContaining({ status: 422, code, message }))
})

test('of many wrong keys the first are named, and all are in the details', () => {
  const unknown = Array.from({ length: 7 }, (_, index) => `x${index}`)
  expect(() => wholeOrder(['a', 'b', 'c', ...unknown], current)).toThrow(
    expect.objectContaining({
      message: 'The order has unknown “x0”, “x1”, “x2”, “x3”, “x4” and 2 more.',
      details: [{ missing: [], unknown, repeated: [] }],
    }),
  )
})

test.each<[string, Destination, readonly string[]]>([
  ['c', { before: 'a' }, ['c', 'a', 'b', 'everyone']],
  ['a', { after: 'b' }, ['b', 'a', 'c', 'everyone']],
  ['a', { to: 3 }, ['b', 'c', 'a', 'everyone']],
  ['a', { to: 1 }, current],
  ['b', { before: 'b' }, current],
  ['everyone', { to: 4 }, current],
  ['everyone', { after: 'c' }, current],
])('%s goes to %j', (key, destination, order) => {
  expect(movedOrder(current, key, destination)).toEqual(order)
})

test.each<[string, Destination, string]>([
  ['a', { to: 4 }, 'everyone_is_last'],
  ['a', { after: 'everyone' }, 'everyone_is_last'],
  ['everyone', { before: 'c' }, 'everyone_is_last'],
  ['a', { to: 5 }, 'order_invalid'],
  ['a', { before: 'x' }, 'audience_unknown'],
])('%s cannot go to %j', (key, destination, code) => {
  expect(() => movedOrder(current, key, destination)).toThrow(expect.objectContaining({ status: 422, code }))
})
