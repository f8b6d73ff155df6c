import type { Option } from 'commander'
import { getSession } from './client/audience-api.ts'
import type { Connection } from './client/connection.ts'
import { instantOption } from './instant-option.ts'
import { formatInstant } from './terminal/instant.ts'

/** The instant that people are seen at. */
export interface SeenAt {
  /** Undefined is now. */
  readonly at: string | undefined
  /** Whether it was the workspace's choice, not the caller's. */
  readonly isAsOf: boolean
}

export function atOption(): Option {
  return instantOption(
    '--at <time>',
    'the ISO 8601 time to see people at (default: now, or where sample data ends)',
  )
}

/** What `--at` says; where it is left out, what the workspace says. */
export async function seenAt(connection: Connection, asked: string | undefined): Promise<SeenAt> {
  if (asked !== undefined) return { at: asked, isAsOf: false }
  const { as_of } = (await getSession(connection)).workspace
  return { at: as_of ?? undefined, isAsOf: as_of !== null }
}

/** `as of 1998-07-01 00:00 UTC`, and why then where nobody asked for that. */
export function describeSeenAt(at: string, { isAsOf }: SeenAt): string {
  const reason = isAsOf ? ', where this workspace’s data ends; --at names another time' : ''
  return `as of ${formatInstant(at)}${reason}`
}
