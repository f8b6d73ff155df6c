import type { Connection } from './connection.ts'
import { audiencePath } from './saved-audiences-api.ts'

interface Identified {
  /** The profile’s. */
  readonly id: string
  readonly identifiers: readonly { readonly type: string; readonly id: string }[]
}

export interface Member extends Identified {
  readonly entered_at: string
  /** When the membership ends by itself. */
  readonly expires_at: string | null
}

/** One profile that entered or left an audience. */
export interface Transition extends Identified {
  readonly audience: string
  readonly change: 'entered' | 'exited'
  readonly at: string
  readonly reason: 'event' | 'time' | 'definition' | 'merge' | 'manual'
  readonly version: number
  readonly position: number
}

export interface TransitionPage {
  readonly transitions: readonly Transition[]
  /** Null where there is no more for now. */
  readonly next: string | null
  /** Where to go on. */
  readonly cursor: string
}

const largestPage = 1_000

export function listMembers(
  connection: Connection,
  key: string,
  limit: number,
): Promise<{ readonly members: readonly Member[]; readonly next: string | null }> {
  return connection.get(audiencePath(key, `/members?limit=${limit}`))
}

/** All members, as the bytes of a CSV file. */
export function downloadMembers(connection: Connection, key: string): AsyncGenerator<Uint8Array> {
  return connection.download(audiencePath(key, '/members.csv'))
}

/** Who entered and left since an instant, after a cursor that an earlier page answered. */
export function listTransitions(
  connection: Connection,
  key: string,
  { since, cursor }: { readonly since?: string | undefined; readonly cursor: string },
): Promise<TransitionPage> {
  const asked = new URLSearchParams({ limit: String(largestPage), cursor, ...(since && { since }) })
  return connection.get(audiencePath(key, `/transitions?${asked}`))
}
