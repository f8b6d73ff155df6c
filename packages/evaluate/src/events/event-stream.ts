import type { Filter, Query } from '@muster/query'
import type { Condition } from '../condition.ts'
import type { Evaluation } from '../evaluation.ts'
import { every } from '../junction.ts'
import type { Activity } from '../subject.ts'
import { boundOf } from './bound.ts'
import type { Calendar } from './calendar.ts'
import { relativeBounds } from './relative-bound.ts'
import { Span } from './span.ts'
import { type Stream, wheresOf } from './stream.ts'

/** The events that a stream keeps, in order. Inside a `where` it is relative to the event there. */
export type EventStream = (evaluation: Evaluation, outer?: Activity) => Span

/** Compiles what a `where` asks of each event. */
type CompileWhere = (query: Query) => Condition

/** The subject's own events: first narrowed by time, then sifted one by one. */
export function eventStream(
  { events: names, filters }: Stream,
  calendar: Calendar,
  compileWhere: CompileWhere,
): (evaluation: Evaluation) => Span {
  const bounds = filters.flatMap(filter => boundOf(filter, calendar) ?? [])
  const conditions = [
    ...filters.flatMap(filter => sourceCondition(filter) ?? []),
    ...wheresOf(filters).map(compileWhere),
  ]
  const keeps = every(conditions)
  return evaluation => {
    const span = new Span(evaluation.history.events(names))
    span.endAt(evaluation.now)
    for (const bound of bounds) bound(span, evaluation.now)
    return conditions.length === 0 ? span : span.filter(event => keeps(evaluation, event))
  }
}

/** Of a stream's own events those that are in a relation to an outer event. */
export function relativeStream(
  own: EventStream,
  filters: readonly Filter[],
  compileWhere: CompileWhere,
): EventStream {
  const bounds = relativeBounds(filters)
  const conditions = wheresOf(filters).map(compileWhere)
  const keeps = every(conditions)
  return (evaluation, outer) => {
    const span = own(evaluation).copy()
    for (const bound of bounds) bound(span, outer?.time ?? Number.NaN)
    return conditions.length === 0 ? span : span.filter(event => keeps(evaluation, event, outer))
  }
}

function sourceCondition(filter: Filter): Condition | undefined {
  if (filter.kind !== 'sources') return undefined
  const excluded = new Set<string | undefined>(filter.exclude)
  return (_, event) => !excluded.has(event?.source)
}
