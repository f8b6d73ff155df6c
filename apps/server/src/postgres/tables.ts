import type { Membership } from '@muster/query'
import type { ColumnType, Generated, RawBuilder } from 'kysely'

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

/** Read as what it is, written as its JSON text. */
type Json<Value> = ColumnType<Value, string, string>

/** What one says of an audience, and what each version of it keeps. */
interface AudienceContentColumns {
  name: string
  description: string
  /** Canonical text. */
  query: string
  /** The sentence that the query was built from; null if it was not built from any. */
  prompt: string | null
  membership: Json<Membership>
  enabled: boolean
  /** What the audience steers, free in form. */
  links: Json<Readonly<Record<string, unknown>>>
}

export interface AudienceTable extends AudienceContentColumns {
  workspace_id: string
  key: string
  version: Generated<number>
  /** Its place among those that are not deleted, from 1. */
  position: number
  built_in: Generated<boolean>
  /** The row is itself the job: what is queued is to be computed. */
  status: Generated<'queued' | 'computing' | 'live' | 'failed'>
  /** In percent, while it is computed. */
  progress: Generated<number | null>
  /** Why the last attempt to compute it failed. */
  failure: Generated<string | null>
  /** The version whose members stand. */
  computed_version: Generated<number | null>
  size: number
  /** When `size` was counted. */
  computed_at: Date | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
  /** Set once it is deleted; its key stays taken. */
  deleted_at: Generated<Date | null>
}

export interface AudienceVersionTable extends AudienceContentColumns {
  workspace_id: string
  key: string
  version: number
  at: Generated<Date>
  /** Who made it; null where that was not written down yet. */
  author: string | null
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
  /** Changes that count, and may still have to be written: a `Pending` as JSON. */
  pending: string | null
  received_to: Date | null
  passed_to: Date | null
}

/** What a server tells the one that leads. */
export interface HandoverTable {
  id: Generated<string>
  workspace_id: string
  /** The ids of profiles whose calls came in; null for news of definitions. */
  profiles: Json<readonly string[]> | null
}

/** A recompute of all audiences that looked for members who were wrong. */
export interface AuditTable {
  workspace_id: string
  started_at: Date
  seconds: number
  audiences: number
  /** How many memberships were wrong. */
  corrected: number
}

/** A place in a workspace's log of transitions; drivers differ in how they read a `bigint`. */
type Position = ColumnType<number | string | bigint, number, number>

export interface WebhookTable {
  id: string
  workspace_id: string
  url: string
  /** The keys of those it is told of; null for all. */
  audiences: string[] | null
  format: 'muster' | 'segment_identify' | 'segment_track'
  description: string
  enabled: boolean
  /** Both null while it is enabled. */
  disabled_at: Generated<Date | null>
  disabled_by: Generated<'editor' | 'receiver' | null>
  /** Sealed. The previous one signs as well until it ends. */
  secret: string
  previous_secret: Generated<string | null>
  previous_secret_until: Generated<Date | null>
  /** Up to where transitions have been put into batches. */
  position: Position
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

/** Transitions that go to a webhook in one message, until they have arrived: those after a position, up to another. */
export interface WebhookBatchTable {
  /** The message's id. */
  id: string
  webhook_id: string
  after_position: Position
  upto_position: Position
  /** How many transitions there are in it. */
  size: number
  /** One of a webhook is on its way; others wait to be; dead letters do when they are sent again. */
  state: 'sending' | 'waiting' | 'dead'
  /** The job of its next try, while it is on its way. */
  job_id: Generated<string | null>
  tries: Generated<number>
  last_tried_at: Generated<Date | null>
  last_status: Generated<number | null>
  last_error: Generated<string | null>
  last_answer: Generated<string | null>
  created_at: Generated<Date>
}

/** One try to deliver a batch. */
export interface WebhookDeliveryTable {
  id: Generated<number | string | bigint>
  webhook_id: string
  batch_id: string
  at: Date
  size: number
  outcome: 'delivered' | 'failed' | 'gone' | 'dead'
  /** What was answered, or why nothing was. */
  status: number | null
  error: string | null
  duration_ms: number
}

export interface Tables {
  audits: AuditTable
  handovers: HandoverTable
  leases: LeaseTable
  ledgers: LedgerTable
  workspaces: WorkspaceTable
  keys: KeyTable
  audiences: AudienceTable
  audience_versions: AudienceVersionTable
  webhooks: WebhookTable
  webhook_batches: WebhookBatchTable
  webhook_deliveries: WebhookDeliveryTable
}
