import type { Query } from '@muster/query'
import type { Call } from '../call.ts'
import type { Subject } from './subject.ts'

/** What a part of a query can see from where it stands. */
export interface Scope {
  readonly subject: Subject
  readonly now: number
  /** The workspace's IANA zone. */
  readonly zone: string
  /** By key: each audience's query, or whether the subject is in it, where that is known. */
  readonly audiences: ReadonlyMap<string, Query | boolean>
  /** Inside a `where`: the event that it looks at. */
  readonly event?: Call
  /** Inside a `where` inside a `where`: the event just outside of that. */
  readonly parent?: Call
}

/** The scope of a query that stands by itself: around it there is no event. */
export function freshScope({ now, zone, audiences }: Scope, subject: Subject): Scope {
  return { subject, now, zone, audiences }
}
