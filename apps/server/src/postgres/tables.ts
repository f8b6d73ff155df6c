import type { ColumnType, Generated, RawBuilder } from 'kysely'
import type { Pending } from '../live/pending.ts'

export interface WorkspaceTable {
  id: string
  name: string
  /** The instant at which historic sample data is meant to be seen; null for now. */
  as_of: Date | null
  /** Set while sample data is still to be loaded. */
  sample_pending: boolean
  /** An IANA time zone. */
  zone: Generated<string>
  /** When an owner accepted the terms of AI features; null until then. */
  terms_accepted_at: Generated<Date | null>
  created_at: Generated<Date>
}

export interface KeyTable {
  /** SHA-256 of the key, in hexadecimal; the key itself is nowhere. */
  hash: string
  workspace_id: string
  kind: 'api' | 'write'
  role: 'owner' | 'editor' | 'viewer'
  /** What calls with a write key are said to come from. */
  source: string
  created_at: Generated<Date>
}

export interface AudienceTable {
  workspace_id: string
  key: string
  name: string
  description: string
  /** Canonical text. */
  query: string
  /** The sentence that the query was built from; null if it was not built from any. */
  prompt: string | null
  version: Generated<number>
  position: number
  enabled: Generated<boolean>
  size: number
  computed_at: Date
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export interface LeaseTable {
  name: string
  /** The server that has it. */
  holder: string
  /** Grows whenever another server takes it. */
  epoch: ColumnType<string | number, number, RawBuilder<unknown>>
  expires_at: ColumnType<Date, RawBuilder<Date>, RawBuilder<unknown>>
}

export interface LedgerTable {
  workspace_id: string
  /** The last position that was given away in the log of transitions. */
  position: ColumnType<string, number, number>
  /** The last position up to which the log is written. */
  readable: ColumnType<string, number, RawBuilder<number>>
  /** Changes that count, and may still have to be written. */
  pending: ColumnType<Pending | null, string | null | undefined, string | null>
  received_to: Date | null
  passed_to: Date | null
}

export interface Tables {
  leases: LeaseTable
  ledgers: LedgerTable
  workspaces: WorkspaceTable
  keys: KeyTable
  audiences: AudienceTable
}
