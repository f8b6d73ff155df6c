import { comparisons, type Query, readAudiences, sources } from '@muster/query'

/** The keys of the audiences that a query asks for, each once; `isAudience` says which traits' names mean one. */
export function mentionedAudiences(query: Query, isAudience: (name: string) => boolean): string[] {
  const keys = comparisons(readAudiences(query, isAudience))
    .flatMap(sources)
    .flatMap(source => (source.kind === 'audience' ? source.key : []))
  return [...new Set(keys)]
}
