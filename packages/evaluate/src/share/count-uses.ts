import { type Query, type Scalar, sources } from '@muster/query'
import { type Stream, splitStream, streamOf, wheresOf } from '../events/stream.ts'
import { looksAtEvent } from './looks-at-event.ts'
import { partKey } from './part-key.ts'

/**
 * How often an evaluation may ask for each part of some queries: for the conditions, aggregates and streams that are the
 * subject's own, by their keys. What lies in a part that was met before is not counted again.
 */
export function countUses(
  queries: Iterable<Query>,
  audiences: ReadonlyMap<string, Query> | undefined,
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const query of queries) countQuery(query)
  return uses

  function countQuery(query: Query, times = 1): void {
    if (!isNew(query, times)) return
    if (query.kind === 'comparison') for (const source of sources(query)) countSource(source)
    else for (const operand of operandsOf(query)) countQuery(operand)
  }

  function countSource(source: Scalar, times = 1): void {
    if (source.kind === 'audience') {
      const query = audiences?.get(source.key)
      if (query) countQuery(query, times)
    } else if (source.kind === 'aggregate' && isNew(source, times)) countStream(streamOf(source), times)
  }

  function countStream(stream: Stream, times: number): void {
    if (isNew(stream, times)) wheresOf(stream.filters).forEach(countInside)
  }

  /** Inside a `where` everything is asked for each event. */
  function countInside(query: Query): void {
    if (!looksAtEvent(query)) countQuery(query, 2)
    else if (query.kind !== 'comparison') operandsOf(query).forEach(countInside)
    else
      for (const source of sources(query))
        if (source.kind === 'aggregate') countStreamInside(source)
        else countSource(source, 2)
  }

  function countStreamInside(stream: Stream): void {
    const { own, relative } = splitStream(stream)
    countStream(own, 2)
    wheresOf(relative).forEach(countInside)
  }

  function isNew(part: object, times: number): boolean {
    const key = partKey(part)
    const before = uses.get(key) ?? 0
    uses.set(key, before + times)
    return before === 0
  }
}

function operandsOf(query: Exclude<Query, { kind: 'comparison' }>): readonly Query[] {
  return 'operands' in query ? query.operands : [query.operand]
}
