import { expect, it } from 'vitest'
import type { Query } from '../ast/query.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { querySchema } from './query.ts'

const condition: Query = {
  kind: 'comparison',
  left: { kind: 'trait', path: ['plan'] },
  comparator: { kind: 'exists' },
}

function flawOf(query: unknown): string | undefined {
  return querySchema.safeParse(query).error?.issues[0]?.message
}

function nots(depth: number): Query {
  return depth === 0 ? condition : { kind: 'not', operand: nots(depth - 1) }
}

function counted(filters: Aggregate['filters']): Query {
  const left = { kind: 'aggregate', events: ['A'], filters, reducer: { kind: 'count' } } as const
  return { kind: 'comparison', left, comparator: { kind: 'exists' } }
}

it('admits queries up to the limits and no further', () => {
  const five: Query = { kind: 'and', operands: Array(5).fill(condition) }
  const fifty: Query = { kind: 'and', operands: Array(10).fill({ kind: 'not', operand: five }) }
  expect(flawOf(fifty)).toBeUndefined()
  expect(flawOf({ kind: 'or', operands: [fifty, condition] })).toBe('a query holds at most 50 comparisons')
  expect(flawOf(nots(10))).toBeUndefined()
  expect(flawOf(nots(11))).toBe('a query is nested at most 10 deep')
})

it('admits what is known of an event only where there is one', () => {
  const property: Query = { ...condition, left: { kind: 'property', path: ['x'] } }
  const ofParent: Query = { ...condition, left: { kind: 'parent_property', path: ['x'] } }
  const where = (query: Query) => counted([{ kind: 'where', query }])
  expect(flawOf(property)).toBe('`property` is known only inside a `where` or a reducer such as `sum`')
  expect(flawOf(where(property))).toBeUndefined()
  expect(flawOf(where(ofParent))).toMatch('`parent` is known only inside the `where` of an event that itself')
  expect(flawOf(where(where(ofParent)))).toBeUndefined()
  expect(flawOf(counted([{ kind: 'before_parent' }]))).toMatch('`parent` is known only to an event')
  expect(flawOf(where(counted([{ kind: 'before_parent' }])))).toBeUndefined()
  const ofUsers = (query: Query): Query => ({ kind: 'any', operand: query })
  expect(flawOf(where(ofUsers(property)))).toMatch('`property` is known only')
  expect(flawOf(where(ofUsers(where(property))))).toBeUndefined()
  expect(flawOf(where(where(ofUsers(where(ofParent)))))).toMatch('`parent` is known only inside the `where`')
  expect(flawOf(where(ofUsers(counted([{ kind: 'before_parent' }]))))).toMatch('`parent` is known only to an')
})
