import type { Query } from '../ast/query.ts'
import { comparisons, type Source, sources } from '../walk.ts'

/** What a query looks at: where nothing of it is new, the query's answer is new by time alone. */
export interface Dependence {
  /** The names of events. */
  readonly events: ReadonlySet<string>
  /** Whether it looks at events of every name. */
  readonly anyEvent: boolean
  /** The first steps of the paths of traits. */
  readonly traits: ReadonlySet<string>
  /** Whether it looks at the visitor, whom every call may tell of. */
  readonly visitor: boolean
  /** The keys of audiences that it refers to outright. */
  readonly audiences: ReadonlySet<string>
}

export function dependsOn(query: Query): Dependence {
  const found = comparisons(query).flatMap(sources)
  const streams = found.flatMap(source => (source.kind === 'aggregate' ? [source.events] : []))
  return {
    events: new Set(streams.flat()),
    anyEvent: streams.some(names => names.length === 0),
    traits: new Set(found.flatMap(rootOfTrait)),
    visitor: found.some(({ kind }) => kind === 'visitor'),
    audiences: new Set(found.flatMap(source => (source.kind === 'audience' ? source.key : []))),
  }
}

function rootOfTrait(source: Source): readonly string[] {
  return source.kind === 'trait' ? source.path.slice(0, 1) : []
}
