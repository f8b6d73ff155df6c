import { comparisons, type Query, sources } from '@muster/query'
import { RE2JS } from 're2js'

/** Whether a query's audiences exist, and its patterns are RE2's. */
export function isEvaluable(query: Query, audiences: ReadonlyMap<string, Query>): boolean {
  return comparisons(query).every(
    comparison =>
      sources(comparison).every(source => source.kind !== 'audience' || audiences.has(source.key)) &&
      (comparison.comparator.kind !== 'matches' || isPattern(comparison.comparator.pattern)),
  )
}

function isPattern(text: string): boolean {
  try {
    RE2JS.compile(text)
    return true
  } catch {
    return false
  }
}
