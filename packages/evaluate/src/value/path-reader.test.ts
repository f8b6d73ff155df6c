import { parsePath } from '@muster/query'
import { expect, it } from 'vitest'
import { pathReader } from './path-reader.ts'

const root = {
  name: 'x',
  nothing: null,
  empty: [],
  list: [1, [2, [3, null]], []],
  products: [{ sku: 1 }, {}, { sku: null }, 'sku', [[{ sku: [2, 3] }]]],
  bare: [{}, 1],
  hollow: [{ tags: [] }],
  deep: { er: { est: 'y' } },
  'a.b': 'z',
}

it.each([
  ['name', 'x'],
  ['nothing', null],
  ['missing', undefined],
  ['empty', []],
  ['list', [1, 2, 3, null]],
  ['products.sku', [1, null, 2, 3]],
  ['products.$.sku', [1, null, 2, 3]],
  ['bare.sku', undefined],
  ['empty.sku', undefined],
  ['hollow.tags', []],
  ['hollow.tags.sku', undefined],
  ['deep.er.est', 'y'],
  ['deep.er', { est: 'y' }],
  ['deep.est', undefined],
  ['name.length', undefined],
  ['nothing.x', undefined],
  ['list.length', undefined],
  ['list.0', undefined],
  ['a\\.b', 'z'],
  ['constructor', undefined],
  ['deep.constructor.name', undefined],
  ['products.constructor', undefined],
])('%s leads to %j', (path, value) => {
  expect(pathReader(parsePath(path))(root)).toEqual(value)
})

it('makes no copy of a list that is flat', () => {
  const tags = ['a', null]
  expect(pathReader(['tags'])({ tags })).toBe(tags)
})
