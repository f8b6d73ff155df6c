import type { RelativeDate, Scalar } from '@muster/query'
import { dateEdges } from '../../moments/date-edge.ts'
import { timeOf } from '../../value/time-of.ts'
import { durationWords } from '../english.ts'
import { scalarNoun } from './scalar-noun.ts'
import type { Turn } from './turn.ts'

/** `“renewal” is 7 days away`, where it is for that that a comparison changes. */
export function dateReason(
  scalar: Scalar,
  comparator: RelativeDate,
  { after, compiler }: Turn,
): string | undefined {
  const value = compiler.scalar(scalar)(after)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const edges = values.map(each => dateEdges(comparator, timeOf(each)).indexOf(after.now))
  const [edge] = edges.filter(index => index >= 0)
  return edge === undefined ? undefined : `${scalarNoun(scalar)} is ${edgeWords(comparator)[edge]}`
}

/** In the order of the edges. */
function edgeWords({ kind, duration }: RelativeDate): string[] {
  const distance = durationWords(duration)
  const isAtOnce = duration.amount === 0
  switch (kind) {
    case 'within_last':
      return ['reached', isAtOnce ? 'past' : `more than ${distance} ago`]
    case 'before_last':
      return [isAtOnce ? 'reached' : `${distance} ago`]
    case 'within_next':
      return [isAtOnce ? 'reached' : `${distance} away`, 'past']
    case 'after_next':
      return [isAtOnce ? 'past' : `less than ${distance} away`]
  }
}
