import { type Aggregate, parse, type Query } from '@muster/query'
import { expect, test } from 'vitest'
import { timeRange } from './time-range.ts'

const at = Date.parse('2026-07-15T12:00:00Z')
const start = undefined

function aggregateOf(query: Query | undefined): Aggregate {
  if (query?.kind !== 'comparison' || query.left.kind !== 'aggregate')
    throw new TypeError('This is no aggregate.')
  return query.left
}

function outside(filters: string): Aggregate {
  return aggregateOf(parse(`event('A')${filters}.count() > 0`))
}

function inside(filters: string): Aggregate {
  const outer = outside(`.where(event('B')${filters}.count() > 0)`)
  return aggregateOf(outer.filters.flatMap(filter => (filter.kind === 'where' ? [filter.query] : []))[0])
}

test.each([
  ['', start, '2026-07-15T12:00:00.000Z'],
  ['.within(7 days)', '2026-07-08T12:00:00.000Z', '2026-07-15T12:00:00.000Z'],
  ['.within(90 minutes)', '2026-07-15T10:30:00.000Z', '2026-07-15T12:00:00.000Z'],
  ['.between(1 week, 10 days)', '2026-07-05T12:00:00.000Z', '2026-07-08T12:00:00.000Z'],
  ['.since(2026-07-01)', '2026-07-01T00:00:00.000Z', '2026-07-15T12:00:00.000Z'],
  ['.until(2026-07-01)', start, '2026-06-30T23:59:59.999Z'],
  ['.until(2030-01-01)', start, '2026-07-15T12:00:00.000Z'],
  ['.during(yesterday)', '2026-07-14T00:00:00.000Z', '2026-07-14T23:59:59.999Z'],
  ['.during(this month)', '2026-07-01T00:00:00.000Z', '2026-07-15T12:00:00.000Z'],
  ['.within(30 days).until(2026-07-01)', '2026-06-15T12:00:00.000Z', '2026-06-30T23:59:59.999Z'],
  ['.within(30 days).within(1 day)', '2026-07-14T12:00:00.000Z', '2026-07-15T12:00:00.000Z'],
])('event()%s reaches from %s to %s', (filters, from, to) => {
  expect(timeRange(outside(filters), { at, zone: 'UTC' })).toEqual({
    from: from && Date.parse(from),
    to: Date.parse(to),
  })
})

test.each([
  ['', '2026-07-01T00:00:00.000Z'],
  ['.within(parent: 1 day)', '2026-07-01T00:00:00.000Z'],
  ['.within(7 days)', '2026-07-08T12:00:00.000Z'],
  ['.before(parent: 1 day)', '2026-06-30T00:00:00.000Z'],
  ['.before(parent)', start],
])('inside a where whose event is of July, event()%s reaches back to %s', (filters, from) => {
  const outerFrom = Date.parse('2026-07-01')
  expect(timeRange(inside(filters), { at, zone: 'UTC' }, outerFrom).from).toEqual(from && Date.parse(from))
})
