import type { Query } from './ast/query.ts'
import { comparisons, sources } from './walk.ts'

/**
 * The keys of the audiences that a query mentions, each once. A trait's name counts, because it means the audience of
 * that key in a workspace without such a trait: leave out the keys that are no audience's.
 */
export function references(query: Query): string[] {
  const keys = comparisons(query)
    .flatMap(sources)
    .flatMap(source => {
      if (source.kind === 'audience') return source.key
      return source.kind === 'trait' && source.path.length === 1 ? source.path : []
    })
  return [...new Set(keys)]
}
