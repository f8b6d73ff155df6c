import type { Query } from '@muster/query'

/** Makes a test of an RE2 pattern, that is whether a match is found anywhere in a text. Throws for what is no pattern. */
export type RegexEngine = (pattern: string) => { test(text: string): boolean }

export interface CompileOptions {
  /** Those that `audience('…')` evaluates from their own queries; the others are read from the subject's memberships. */
  readonly audiences?: ReadonlyMap<string, Query>
  /** What `matches('…')` needs: `RE2JS.compile`, of the package re2js. */
  readonly regex?: RegexEngine
  /** The workspace's IANA zone, for `during` and the visitor's `time.…`; UTC if it is left out. */
  readonly zone?: string
}
