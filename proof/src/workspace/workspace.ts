import type { Query } from '@muster/query'
import type { Call } from '../call.ts'

/** Whose members are asked for, and when and where: all that an answer depends on but for the query. */
export interface Workspace {
  /** As they were sent, in the order of their arrival. */
  readonly calls: readonly Call[]
  /** By key. */
  readonly audiences: ReadonlyMap<string, Query>
  /** The instant of every answer, in Unix milliseconds. */
  readonly now: number
  /** The IANA zone of its calendar. */
  readonly zone: string
}
