import { expect, test } from 'vitest'
import { shape } from './shape.ts'

test('values keep their types, and dates are told from other texts', () => {
  const { attributes } = shape({ a: 'x', b: 2, c: true, d: '2026-07-15', e: null })
  expect(attributes).toEqual([
    { path: 'a', type: 'string', value: 'x' },
    { path: 'b', type: 'number', value: 2 },
    { path: 'c', type: 'boolean', value: true },
    { path: 'd', type: 'date', value: '2026-07-15' },
  ])
})

test('objects are walked into, and their keys encoded', () => {
  const { stored, attributes, lists } = shape({ 'a.b': { c: 1 } })
  expect(stored).toEqual({ 'a%2e%b': { c: 1 } })
  expect(attributes).toEqual([
    { path: 'a%2e%b', type: 'object' },
    { path: 'a%2e%b.c', type: 'number', value: 1 },
  ])
  expect(lists).toEqual({})
})

test('a list is laid out in order, each element with its type', () => {
  expect(shape({ v: ['a', 1, true, null, { b: 1 }] }).lists).toMatchObject({
    v: ['sa', 'n1', 'btrue', 'z', 'o'],
  })
})

test('lists in lists are one list', () => {
  expect(shape({ v: [[1, 2], [], [[3]]] }).lists).toEqual({ v: ['n1', 'n2', 'n3'] })
})

test('an empty list is a list', () => {
  const { lists, attributes } = shape({ v: [] })
  expect(lists).toEqual({ v: [] })
  expect(attributes).toEqual([{ path: 'v', type: 'list' }])
})

test('what objects in a list hold is a list too', () => {
  const { lists, attributes } = shape({ products: [{ sku: 'a' }, {}, { sku: 'b', tags: ['x'] }] })
  expect(lists).toEqual({
    products: ['o', 'o', 'o'],
    'products.sku': ['sa', 'sb'],
    'products.tags': ['sx'],
  })
  expect(attributes).toContainEqual({ path: 'products.sku', type: 'list' })
  expect(attributes).toContainEqual({ path: 'products.sku', type: 'string', value: 'a' })
})

test.each<[object, boolean]>([
  [{ v: null }, false],
  [{ v: [1, 'a', { b: [2] }] }, false],
  [{ v: {} }, true],
  [{ v: { b: null } }, true],
  [{ v: [null] }, true],
  [{ v: [{ b: null }, { b: 1 }] }, true],
  [{ v: [{}] }, true],
  [{ v: [true, false] }, false],
  [{ v: [[true, 1]] }, true],
])('of %j something may be lost: %j', (object, expected) => {
  expect(shape(object).isLossy).toBe(expected)
})

test('keys named like methods are keys', () => {
  const { lists, stored } = shape({ constructor: ['a'], ['__proto__']: ['b'], toString: 1 })
  expect(Object.entries(lists)).toEqual([
    ['constructor', ['sa']],
    ['__proto__', ['sb']],
  ])
  expect(Object.keys(stored)).toEqual(['constructor', '__proto__', 'toString'])
})

test('what lies deeper than a query can name is kept, and listed nowhere', () => {
  const deep = (levels: number): object => (levels === 0 ? { 'a.b': 1 } : { x: deep(levels - 1) })
  const { stored, attributes } = shape(deep(20))
  expect(JSON.stringify(stored)).toContain('"a%2e%b":1')
  expect(attributes).toHaveLength(20)
})
