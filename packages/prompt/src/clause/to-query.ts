import type { Aggregate, Filter, Query, Reducer } from '@muster/query'
import { NotUnderstood } from '../not-understood.ts'
import { allOf, compareBounds } from './compare.ts'
import { longerAgo, windowFilters } from './compare-time.ts'
import type { Condition, EventCondition, Measured } from './condition.ts'

/** The query that a condition makes. */
export function toQuery(condition: Condition): Query {
  return condition.kind === 'trait' ? condition.query : eventQuery(condition)
}

/** The first event, each time it is tried, with what comes later than it. */
export function sequenceQuery(first: EventCondition, second: EventCondition): Query {
  const duration = second.window?.kind === 'within' ? second.window.duration : undefined
  const { window: _, ...inner } = second
  const after: readonly Filter[] = duration ? [{ kind: 'within_parent', duration }] : []
  const query = measure(inner, [...whereFilter(inner.where), ...after])
  return eventQuery({ ...first, where: [...first.where, query] })
}

/** Whether a condition says no more than that something happened, so that something else can be after it. */
export function isPlainEvent(condition: Condition | undefined): condition is EventCondition {
  return (
    condition?.kind === 'event' &&
    !condition.negated &&
    condition.bounds.length === 0 &&
    condition.measured.kind === 'count'
  )
}

function eventQuery(condition: EventCondition): Query {
  const { window, negated } = condition
  const where = whereFilter(condition.where)
  if (window?.kind === 'before') {
    if (condition.bounds.length > 0)
      throw new NotUnderstood('A number of events longer ago cannot be counted.')
    return longerAgo(aggregate(condition, where), window, negated)
  }
  if (window?.kind === 'lasting' && !negated) {
    throw new NotUnderstood('It is not clear when the time given begins: “in the last …” says so.')
  }
  const filters = window ? windowFilters(window) : []
  if (!filters) throw new NotUnderstood(`“${condition.event.name}” cannot have happened in the time to come.`)
  return measure(condition, [...where, ...filters])
}

function whereFilter(where: readonly Query[]): readonly Filter[] {
  return where.length > 0 ? [{ kind: 'where', query: allOf(where) }] : []
}

function measure(condition: EventCondition, filters: readonly Filter[]): Query {
  const { bounds, negated } = condition
  const events = aggregate(condition, filters)
  if (bounds.length > 0) return compareBounds(events, bounds, negated)
  return compareBounds(events, [negated ? { order: 'equals', value: 0 } : { order: 'at_least', value: 1 }])
}

function aggregate({ event, measured }: EventCondition, filters: readonly Filter[]): Aggregate {
  return { kind: 'aggregate', events: [event.name], filters, reducer: reducerOf(measured) }
}

function reducerOf(measured: Measured): Reducer {
  switch (measured.kind) {
    case 'count':
    case 'count_days':
      return { kind: measured.kind }
    case 'sum':
    case 'avg':
      return { kind: measured.kind, of: { kind: 'property', path: measured.path } }
    case 'max':
    case 'min':
      return { kind: measured.kind, of: { kind: 'property', path: measured.path }, as: 'number' }
  }
}
