import type { Membership } from '@muster/query'
import type { Connection } from './connection.ts'

export interface SavedAudience {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly query: string
  readonly prompt: string | null
  readonly membership: Membership
  readonly enabled: boolean
  readonly links: Readonly<Record<string, unknown>>
  readonly built_in: boolean
  readonly size: number
  readonly status: 'queued' | 'computing' | 'live' | 'failed' | 'disabled'
  /** In percent, while it is computed. */
  readonly progress: number | null
  readonly failure: string | null
  readonly version: number
  readonly order: number
  readonly uses: readonly string[]
  readonly used_by: readonly string[]
  readonly never_wins: { readonly because: string } | null
  readonly created_at: string
  readonly updated_at: string
  readonly computed_at: string | null
}

/** An audience with what to look at twice in its query. */
export interface CheckedAudience extends SavedAudience {
  readonly warnings: readonly string[]
}

export interface AudienceVersion {
  readonly version: number
  readonly at: string
  readonly author: string | null
  readonly changes: readonly string[]
}

/** What one says of an audience; the server reads a membership such as `for 7 days`. */
export interface AudienceFields {
  readonly name?: string
  readonly query?: string
  readonly description?: string
  readonly prompt?: string | null
  readonly membership?: string
  readonly enabled?: boolean
}

export interface AudienceOrder {
  readonly keys: readonly string[]
  readonly never_wins: readonly { readonly key: string; readonly because: string }[]
}

/** Where an audience is to go in the order. */
export type Destination = { readonly before: string } | { readonly after: string } | { readonly to: number }

const largestPage = 1_000

export interface AudienceFilter {
  readonly search?: string
  readonly builtIn?: boolean
}

/** All of them, in their order. */
export async function listAudiences(
  connection: Connection,
  { search, builtIn }: AudienceFilter = {},
): Promise<SavedAudience[]> {
  const audiences: SavedAudience[] = []
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const asked = new URLSearchParams({
      ...{ limit: String(largestPage), cursor },
      ...(search !== undefined && { search }),
      ...(builtIn !== undefined && { built_in: String(builtIn) }),
    })
    const page: Page = await connection.get(`/v1/audiences?${asked}`)
    audiences.push(...page.audiences)
    cursor = page.next
  }
  return audiences
}

interface Page {
  readonly audiences: readonly SavedAudience[]
  readonly next: string | null
}

export function getAudience(connection: Connection, key: string): Promise<CheckedAudience> {
  return connection.get(audiencePath(key))
}

export function createAudience(
  connection: Connection,
  audience: AudienceFields & { readonly key?: string; readonly name: string; readonly query: string },
): Promise<CheckedAudience> {
  return connection.post('/v1/audiences', audience)
}

export function editAudience(
  connection: Connection,
  key: string,
  fields: AudienceFields,
): Promise<CheckedAudience> {
  return connection.patch(audiencePath(key), fields)
}

export function restoreAudience(
  connection: Connection,
  key: string,
  version: number,
): Promise<CheckedAudience> {
  return connection.post(audiencePath(key, '/restore'), { version })
}

export function deleteAudience(connection: Connection, key: string): Promise<void> {
  return connection.delete(audiencePath(key))
}

/** The newest first. */
export async function listVersions(
  connection: Connection,
  key: string,
  limit = largestPage,
): Promise<readonly AudienceVersion[]> {
  const { versions } = await connection.get<{ versions: readonly AudienceVersion[] }>(
    audiencePath(key, `/versions?limit=${limit}`),
  )
  return versions
}

export function setOrder(connection: Connection, keys: readonly string[]): Promise<AudienceOrder> {
  return connection.put('/v1/audiences/order', { keys })
}

export function moveAudience(
  connection: Connection,
  key: string,
  destination: Destination,
): Promise<AudienceOrder> {
  return connection.post(audiencePath(key, '/move'), destination)
}

/** Has it worked out anew; its status tells how far that is. */
export async function computeAudience(connection: Connection, key: string): Promise<void> {
  await connection.post(audiencePath(key, '/compute'), {})
}

/** The address of an audience, or of something below it. */
export function audiencePath(key: string, below = ''): string {
  return `/v1/audiences/${encodeURIComponent(key)}${below}`
}
