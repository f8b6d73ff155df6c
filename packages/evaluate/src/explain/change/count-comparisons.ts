import { comparisons, type Query, sources } from '@muster/query'
import type { CompileOptions } from '../../compile-options.ts'

/** How many comparisons a query has, with those of the audiences that it refers to and that these refer to. */
export function countComparisons(
  query: Query,
  audiences: CompileOptions['audiences'],
  met = new Set<string>(),
): number {
  const own = comparisons(query)
  let count = own.length
  for (const source of own.flatMap(sources)) {
    if (source.kind !== 'audience' || met.has(source.key)) continue
    met.add(source.key)
    const members = audiences?.get(source.key)
    if (members) count += countComparisons(members, audiences, met)
  }
  return count
}
