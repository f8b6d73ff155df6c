import type { Aggregate, Filter, Query } from '@muster/query'
import { looksAtParent } from '../share/looks-at-parent.ts'

/** Of an aggregate, the events that it is made of. */
export type Stream = Pick<Aggregate, 'events' | 'filters'>

export function streamOf({ events, filters }: Aggregate): Stream {
  return { events, filters }
}

/** A stream inside a `where`: what it is by itself, and the filters that depend on the event there. */
export interface SplitStream {
  readonly own: Stream
  readonly relative: readonly Filter[]
}

/** The less depends on the event outside, the less is asked again for each. */
export function splitStream({ events, filters }: Stream): SplitStream {
  const all = filters.flatMap(partsOf)
  return {
    own: { events, filters: all.filter(filter => !isRelative(filter)) },
    relative: all.filter(isRelative),
  }
}

export function wheresOf(filters: readonly Filter[]): Query[] {
  return filters.flatMap(filter => (filter.kind === 'where' ? filter.query : []))
}

function isRelative(filter: Filter): boolean {
  switch (filter.kind) {
    case 'within_parent':
    case 'before_parent':
      return true
    case 'where':
      return looksAtParent(filter.query)
    default:
      return false
  }
}

/** A `where` that looks at the event outside comes apart at its AND. */
function partsOf(filter: Filter): Filter[] {
  if (filter.kind !== 'where' || filter.query.kind !== 'and' || !looksAtParent(filter.query)) return [filter]
  return filter.query.operands.flatMap(query => partsOf({ kind: 'where', query }))
}
