import { type Aggregate, type Query, type Scalar, sources } from '@muster/query'
import type { Evaluation } from '../../evaluation.ts'
import { wheresOf } from '../../events/stream.ts'

/** To tell the time in a zone takes as long as to look at so many events. */
const clockWork = 500

/** About how many events have to be looked at to evaluate a query. */
export function workOf(query: Query, evaluation: Evaluation): number {
  switch (query.kind) {
    case 'and':
    case 'or':
      return sum(query.operands.map(operand => workOf(operand, evaluation)))
    case 'not':
      return workOf(query.operand, evaluation)
    case 'any':
    case 'all':
      return sum(evaluation.users.map(user => workOf(query.operand, user)))
    case 'comparison':
      return 1 + sum(sources(query).map(source => workOfSource(source, evaluation)))
  }
}

function workOfSource(source: Scalar, evaluation: Evaluation): number {
  switch (source.kind) {
    case 'aggregate':
      return workOfAggregate(source, evaluation)
    case 'audience':
      return evaluation.subject.activity?.length ?? 0
    case 'visitor':
      return clockWork + (evaluation.subject.activity?.length ?? 0) / 100
    default:
      return 0
  }
}

/** Events in a window are found by search; so how many there are needs no look at each. */
function workOfAggregate({ events, filters, reducer }: Aggregate, evaluation: Evaluation): number {
  const wheres = wheresOf(filters)
  const looksAtEach =
    wheres.length > 0 || reducer.kind !== 'count' || filters.some(({ kind }) => kind === 'sources')
  const periods = filters.filter(({ kind }) => kind === 'during').length * clockWork
  if (!looksAtEach) return periods
  return (
    periods +
    evaluation.history.events(events).length * (1 + sum(wheres.map(where => workOf(where, evaluation))))
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
