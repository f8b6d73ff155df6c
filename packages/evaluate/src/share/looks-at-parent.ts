import type { Query } from '@muster/query'
import { someSource } from './some-source.ts'

/** Whether a query inside a `where` depends on the event just outside; what stands in a `where` of its own does not. */
export function looksAtParent(query: Query): boolean {
  return someSource(query, ({ kind }) => kind === 'parent_property')
}
