import { expect, test } from 'vitest'
import { completeOrder } from './complete-order.ts'

const builtIn = new Set(['mobile', 'everyone'])
const current = ['a', 'b', 'mobile', 'everyone']

test('what is left out comes after the last custom one', () => {
  expect(completeOrder(['b', 'mobile'], current, builtIn)).toEqual(['b', 'a', 'mobile', 'everyone'])
  expect(completeOrder(['mobile', 'b'], current, builtIn)).toEqual(['mobile', 'b', 'a', 'everyone'])
  expect(completeOrder(['mobile'], current, builtIn)).toEqual(['a', 'b', 'mobile', 'everyone'])
  expect(completeOrder([], current, builtIn)).toEqual(current)
})

test('asked for again, it is the same', () => {
  for (const asked of [['b'], ['mobile', 'b'], ['b', 'a', 'everyone']]) {
    const order = completeOrder(asked, current, builtIn)
    expect(completeOrder(asked, order, builtIn)).toEqual(order)
  }
})

test('what is not there, twice there, or after everyone is refused', () => {
  expect(() => completeOrder(['gone', 'a'], current, builtIn)).toThrow('The order has unknown “gone”.')
  expect(() => completeOrder(['a', 'a'], current, builtIn)).toThrow('The order repeats “a”.')
  expect(() => completeOrder(['everyone', 'a'], current, builtIn)).toThrow('“everyone” is always last')
})
