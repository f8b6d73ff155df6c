import { parse, type ValueType } from '@muster/query'
import { describe, expect, test } from 'vitest'
import { type CompiledQueries, compile } from './compile.ts'

const types: ReadonlySet<ValueType> = new Set(['string', 'number', 'boolean', 'date', 'list', 'object'])

function compiled(query: string, audiences: Readonly<Record<string, string>> = {}): CompiledQueries {
  return compile([parse(query)], {
    workspace: 'mark of the workspace',
    at: Date.parse('2026-07-15T12:00:00Z'),
    audiences: new Map(Object.entries(audiences).map(([key, text]) => [key, parse(text)])),
    zone: 'Europe/Amsterdam',
    zones: ['UTC'],
    hasMerges: true,
    typesOf: () => types,
  })
}

function statements(query: CompiledQueries) {
  return [
    query.withoutData,
    query.members(false, 20),
    query.members(true, 20),
    query.memberships(true),
  ].filter(statement => typeof statement !== 'boolean')
}

/** Every text from outside begins with “mark”, every number is 424242 or a date of 1987. */
const marked = [
  `trait('mark.mark a') = 'mark' AND trait('mark').differs(424242)`,
  `trait('mark') >= 424242 OR trait('mark') < 1987-06-05`,
  `trait('mark').contains('mark', 'mark b') AND trait('mark').omits('mark')`,
  `trait('mark').starts_with('mark') AND NOT trait('mark').ends_with('mark')`,
  `trait('mark').one_of('mark', 424242) AND trait('mark').none_of(424242, 'mark')`,
  `trait('mark').before_date(1987-06-05) AND trait('mark').within_last(424242 minutes)`,
  `trait('mark').matches('mark')`,
  `event('mark').count() = 424242`,
  `event('mark', 'mark b').within(424242 minutes).where(property('mark') = 'mark').sum(property('mark')) > 424242`,
  `event('mark').sources({exclude: ['mark']}).since(1987-06-05).mode(property('mark'), 424242) = 'mark'`,
  `event('mark').where(context('mark.mark') = 'mark').last(context('mark')) != 'mark'`,
  `event('mark').where(property('mark') = 'mark' AND event('mark b').within(parent: 424242 minutes).count() = 424242).count() > 424242`,
  `event('mark').where(NOT event('mark').before(parent: 424242 minutes).mode(property('mark'), 424242) = 'mark').count() = 0`,
]

describe('nothing from outside becomes SQL', () => {
  test.each(marked)('%s', query => {
    for (const { sql } of statements(compiled(query))) expect(sql).not.toMatch(/mark|424242|1987/i)
  })

  test('the key of an audience, and what it asks for', () => {
    const query = compiled(`audience('mark') AND trait('mark b') = 'mark'`, {
      mark: `trait('mark') = 'mark c'`,
    })
    for (const { sql } of statements(query)) expect(sql).not.toMatch(/mark/i)
  })
})

describe('every place in the SQL is given a value', () => {
  test.each(marked)('%s', query => {
    for (const { sql, params } of statements(compiled(query)))
      for (const [, name = ''] of sql.matchAll(/\{(\w+):/g)) expect(params).toHaveProperty(name)
  })
})

test('equal texts share a place', () => {
  const { params } = compiled(`trait('a') = 'same' OR trait('b') = 'same'`).members(false, 20)
  expect(Object.values(params).filter(value => value === 'same')).toHaveLength(1)
})
