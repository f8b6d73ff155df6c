import type { Filter } from '../ast/filter.ts'
import { wayBack } from '../lookback.ts'
import { printScalar } from '../print/print.ts'
import { comparisons, sources } from '../walk.ts'
import { type LintOptions, type Rule, warning } from './warning.ts'

/** A window that reaches back beyond the history that is kept. */
export const lookBack: Rule = (query, options) => {
  const { lookbackDays } = options
  if (lookbackDays === undefined) return []
  return comparisons(query)
    .flatMap(sources)
    .flatMap(source => {
      if (source.kind !== 'aggregate') return []
      const days = Math.ceil(Math.max(...source.filters.map(filter => daysBack(filter, options))))
      if (!(days > lookbackDays)) return []
      const message = `This looks ${days} days back, and the history kept is of ${lookbackDays} days.`
      return [warning('look-back', message, printScalar(source))]
    })
}

function daysBack(filter: Filter, { now, zone = 'UTC' }: LintOptions): number {
  const isOfCalendar = filter.kind === 'since' || filter.kind === 'until' || filter.kind === 'during'
  if (isOfCalendar && now === undefined) return 0
  return (wayBack(filter, { now: now ?? 0, zone, parent: 0 }) ?? 0) / 86_400_000
}
