import { expect, test } from 'vitest'
import { familiesOf, familyOf } from './word-families.ts'

test.each([
  ['order', 'orders', 'ordered', 'ordering'],
  ['buy', 'bought', 'purchases', 'purchased'],
  ['view', 'viewed', 'saw', 'browsed'],
  ['add', 'added', 'adds', 'adding'],
  ['ship', 'shipped', 'shipping'],
  ['study', 'studies', 'studied'],
  ['address', 'addresses'],
  ['price', 'priced', 'prices'],
  ['favorite', 'favourites'],
  ['submit', 'submitted', 'submission'],
])('%s is one with its other forms', (word, ...others) => {
  for (const other of others) expect(familyOf(other)).toBe(familyOf(word))
})

test.each([
  ['new', 'news'],
  ['add', 'address'],
  ['bus', 'business'],
  ['listen', 'listener'],
])('%s is not %s', (one, other) => {
  expect(familyOf(one)).not.toBe(familyOf(other))
})

test('a verb and its particle are one word', () => {
  expect(familiesOf(['signed', 'up', 'today'])).toEqual([
    { family: 'signup', length: 2 },
    { family: 'today', length: 1 },
  ])
})
