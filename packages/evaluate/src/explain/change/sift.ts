import { type Comparison, type Query, rightScalar } from '@muster/query'
import type { Compiler } from '../../compiler.ts'
import type { Evaluation } from '../../evaluation.ts'
import type { Moments } from '../../moments/moments.ts'
import type { Subject } from '../../subject.ts'
import { isTime } from '../event-words.ts'

/** A comparison of the events of a subject. */
export interface Sifted {
  readonly comparison: Comparison
  readonly subject: Subject
}

/**
 * A comparison of only the events that a `where` keeps, asked about nothing but those, so that they are not asked for
 * again at every instant. Undefined where it compares more, or where those that are kept may change up to an end.
 */
export function sift(
  query: Query,
  evaluation: Evaluation,
  end: number,
  compiler: Compiler,
  moments: Moments,
): Sifted | undefined {
  if (query.kind !== 'comparison' || query.left.kind !== 'aggregate') return undefined
  const { left, comparator } = query
  if (rightScalar(comparator)) return undefined
  const { events, filters } = left
  const stream = { events, filters: filters.filter(filter => !isTime(filter)) }
  if (stream.filters.length === 0 || moments.stream(stream)(evaluation) <= end) return undefined
  const kept = compiler.stream(stream)(evaluation)
  return {
    comparison: { ...query, left: { ...left, filters: filters.filter(isTime) } },
    subject: { activity: kept.events.slice(kept.from, kept.to) },
  }
}
