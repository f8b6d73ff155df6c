import type { Connection } from './connection.ts'

/** An audience as a file has it; what is left out is as it is in a new one. */
export type FiledAudience = Readonly<Record<string, unknown>> & { readonly key: string }

/** What the audiences of a workspace are to be. */
export interface WantedAudiences {
  readonly audiences: readonly FiledAudience[]
  readonly order?: readonly string[]
  /** Whether custom audiences that are not among these are to be deleted. */
  readonly prune: boolean
}

export interface AudienceChange {
  readonly key: string
  readonly action: 'create' | 'edit' | 'delete'
  readonly sentences: readonly string[]
}

/** What makes the audiences what they are to be, or has made them so. */
export interface Plan {
  readonly changes: readonly AudienceChange[]
  /** Whether those that stay come in another order. */
  readonly order_changed: boolean
  readonly order: readonly string[]
  /** Stands for the audiences as they are. */
  readonly base: string
}

export function planAudiences(connection: Connection, wanted: WantedAudiences): Promise<Plan> {
  return connection.post('/v1/audiences/apply', { ...wanted, dry_run: true })
}

/** Does what a plan says, all of it or nothing. Refused if anything was changed since. */
export function applyAudiences(connection: Connection, wanted: WantedAudiences, base: string): Promise<Plan> {
  return connection.post('/v1/audiences/apply', { ...wanted, base })
}
