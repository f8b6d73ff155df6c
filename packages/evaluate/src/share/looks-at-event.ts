import type { Query } from '@muster/query'
import { someSource } from './some-source.ts'

/** Whether a query inside a `where` is about the event there; if not, it is the subject's own, whatever the event. */
export function looksAtEvent(query: Query): boolean {
  return someSource(query, ({ kind }) => kind !== 'trait' && kind !== 'visitor' && kind !== 'audience')
}
