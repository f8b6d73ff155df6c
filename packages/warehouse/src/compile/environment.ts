import type { Query, ValueType } from '@muster/query'
import type { Scope } from '../catalog/attribute.ts'

/** What a query is compiled for. */
export interface Environment {
  readonly workspace: string
  /** The query's `now`, in Unix milliseconds. */
  readonly at: number
  /** The workspace's, an IANA one: for calendar periods and the time of day. */
  readonly zone: string
  /** The names of time zones that visitors may have. */
  readonly zones: readonly string[]
  /** The saved audiences that the query may mention, by key. */
  readonly audiences: ReadonlyMap<string, Query>
  /** Whether to be in an audience is to be a member as it stands, in place of a match of its query. */
  readonly standing?: boolean | undefined
  /** Whether any profile of the workspace was ever merged into another. */
  readonly hasMerges: boolean
  /** The types of value that were ever seen; for a property, under any of the events (none: of all). */
  readonly typesOf: (scope: Scope, events: readonly string[], storedPath: string) => ReadonlySet<ValueType>
}
