import type { Query } from '../ast/query.ts'
import type { WorkspaceSchema } from '../check/workspace-schema.ts'

/** Something about a query that its author will hardly have meant. */
export interface Warning {
  readonly rule: string
  /** One plain sentence. */
  readonly message: string
  /** The canonical text of the part of the query that it is about. */
  readonly text: string
  /** `never`: the part holds for nobody, whatever the data; `always`: for everybody. */
  readonly verdict?: Verdict
}

export type Verdict = 'never' | 'always'

/** What is known besides the query; rules that need what is not given say nothing. */
export interface LintOptions {
  /** In Unix milliseconds. */
  readonly now?: number
  /** The workspace's time zone, UTC if not given. */
  readonly zone?: string
  /** How many days of history are kept. */
  readonly lookbackDays?: number
  readonly schema?: WorkspaceSchema
  /** The queries of the workspace's audiences by their key. */
  readonly audiences?: ReadonlyMap<string, Query>
  /** Whether a text is a regular expression that can be used. */
  readonly isPattern?: (pattern: string) => boolean
}

/** Everything about a query that one rule warns of. */
export type Rule = (query: Query, options: LintOptions) => readonly Warning[]

export function warning(rule: string, message: string, text: string, verdict?: Verdict): Warning {
  return { rule, message, text, ...(verdict && { verdict }) }
}
