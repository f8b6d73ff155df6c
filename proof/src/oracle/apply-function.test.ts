import { expect, it } from 'vitest'
import type { Json } from '../call.ts'
import { now } from '../testing/people.ts'
import { applyFunction } from './apply-function.ts'
import { absent, type Found, single } from './found.ts'

const list = (...elements: Json[]): Found => ({ kind: 'list', elements })

it.each<[Json, Json]>([
  ['ÀB', 'àb'],
  ['İ', 'i̇'],
  ['ΟΔΟΣ', 'οδος'],
  ['ẞ', 'ß'],
  [true, 'true'],
  [1e21, '1e+21'],
  ['', ''],
])('the lower case of %j is %j', (value, lower) => {
  expect(applyFunction('lower', single(value), now)).toEqual(single(lower))
})

it('has no lower case of an object', () => {
  expect(applyFunction('lower', single({}), now)).toEqual(absent)
  expect(applyFunction('lower', list('A', {}, null), now)).toEqual(list('a', null, null))
})

it('has as size the number of elements, 1 for any other value', () => {
  expect(applyFunction('size', list(1, null, 2), now)).toEqual(single(3))
  expect(applyFunction('size', list(), now)).toEqual(single(0))
  expect(applyFunction('size', single('text'), now)).toEqual(single(1))
  expect(applyFunction('size', absent, now)).toEqual(absent)
})

it('reads dates in UTC', () => {
  const date = single('2024-02-29T23:30:00-01:00')
  expect(applyFunction('year', date, now)).toEqual(single(2024))
  expect(applyFunction('month', date, now)).toEqual(single(3))
  expect(applyFunction('day', date, now)).toEqual(single(1))
  expect(applyFunction('month', single(-0.5), now)).toEqual(single(12))
  expect(applyFunction('month', single('soon'), now)).toEqual(absent)
  expect(applyFunction('year', single(1e300), now)).toEqual(absent)
  expect(applyFunction('month', list('2026-05-01', 'x', null), now)).toEqual(list(5, null, null))
})
