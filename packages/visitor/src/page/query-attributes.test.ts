import { expect, test } from 'vitest'
import { queryAttributes } from './query-attributes.ts'

test('each parameter is an attribute, its name as a query writes it', () => {
  const parameters = new Map([
    ['ref', 'home'],
    ['filter.size', 'xl'],
    ['__proto__', 'mine'],
    ['empty', ''],
  ])
  expect(Object.entries(queryAttributes(parameters))).toEqual([
    ['query.ref', 'home'],
    ['query.filter\\.size', 'xl'],
    ['query.__proto__', 'mine'],
    ['query.empty', ''],
  ])
})

test('the first 50 that a query can name are kept', () => {
  const names = ['', 'n'.repeat(201), ...Array.from({ length: 60 }, (_, n) => `p${n}`)]
  const kept = Object.keys(queryAttributes(new Map(names.map(name => [name, '1']))))
  expect(kept).toEqual(Array.from({ length: 50 }, (_, n) => `query.p${n}`))
})

test('a value is cut at 500 characters', () => {
  expect(queryAttributes(new Map([['q', 'v'.repeat(600)]]))).toEqual({ 'query.q': 'v'.repeat(500) })
})
