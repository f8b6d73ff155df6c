import type { SourceName } from './needs.ts'

/** A sub-select of one row a profile, and the row of a profile that it does not have. */
export interface Source {
  readonly name: SourceName
  sql(): string
  ofNone(): string
}
