import { expect, it } from 'vitest'
import type { JsonObject } from '../call.ts'
import { follow } from './follow.ts'
import { absent } from './found.ts'

const list = (...elements: (string | number | null)[]) => ({ kind: 'list', elements })
const value = (found: string | number) => ({ kind: 'value', value: found })

it.each<[string, JsonObject, string[], unknown]>([
  ['a value', { a: 1 }, ['a'], value(1)],
  ['a value in an object', { a: { b: 1 } }, ['a', 'b'], value(1)],
  ['an empty text', { a: '' }, ['a'], value('')],
  ['a dot within a name', { 'a.b': 1, a: { b: 2 } }, ['a.b'], value(1)],
  ['null', { a: null }, ['a'], absent],
  ['nothing', {}, ['a'], absent],
  ['nothing within a text', { a: 'text' }, ['a', 'length'], absent],
  ['nothing within null', { a: null }, ['a', 'b'], absent],
  ['what only the prototype has', {}, ['constructor'], absent],
  ['an array', { a: [1, 2] }, ['a'], list(1, 2)],
  ['an empty array', { a: [] }, ['a'], list()],
  ['arrays in arrays', { x: [[1, 2], [3]] }, ['x'], list(1, 2, 3)],
  ['nulls in an array', { a: [null, 1] }, ['a'], list(null, 1)],
  ['through an array', { products: [{ sku: 1 }, {}, { sku: null }] }, ['products', 'sku'], list(1, null)],
  ['through arrays in arrays', { a: [[{ b: 1 }], [[{ b: 2 }]]] }, ['a', 'b'], list(1, 2)],
  ['from array to array', { a: [{ b: [1, 2] }, { b: 3 }] }, ['a', 'b'], list(1, 2, 3)],
  ['through an array to nothing', { products: [{}] }, ['products', 'sku'], absent],
  ['through an empty array', { products: [] }, ['products', 'sku'], absent],
  ['through an array to an empty one', { products: [{ sku: [] }] }, ['products', 'sku'], list()],
])('finds %s', (_, root, path, found) => {
  expect(follow(root, path)).toEqual(found)
})

it('finds a key named like the prototype where there is one', () => {
  const root: JsonObject = JSON.parse('{"__proto__": {"a": 1}}')
  expect(follow(root, ['__proto__', 'a'])).toEqual(value(1))
  expect(follow({}, ['__proto__', 'a'])).toEqual(absent)
})
