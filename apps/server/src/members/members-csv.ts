import { pipeline, Readable } from 'node:stream'
import type { Member, Warehouse } from '@muster/warehouse'
import { stringify } from 'csv-stringify'

/** How many members are held in memory at once. */
const pageSize = 5_000

const columns = ['id', 'user_id', 'anonymous_ids', 'entered_at', 'expires_at']

/**
 * An audience's members as CSV, as they are when each is come to: `id,user_id,anonymous_ids,entered_at,expires_at`. Times
 * are ISO 8601 UTC; several ids stand in one field, with spaces between.
 */
export function membersCsv(workspace: string, audience: string, warehouse: Warehouse): Readable {
  const csv = stringify({ header: true, columns })
  // Whoever reads it is told of a failure by the stream itself.
  pipeline(Readable.from(rows(workspace, audience, warehouse)), csv, () => undefined)
  return csv
}

async function* rows(workspace: string, audience: string, warehouse: Warehouse) {
  let after: string | undefined
  do {
    const members = await warehouse.memberships.members({ workspace, audience, after, limit: pageSize })
    const identifiers = await warehouse.identifiers(
      workspace,
      members.map(({ id }) => id),
    )
    for (const member of members) yield rowOf(member, identifiers.get(member.id) ?? [])
    after = members.length === pageSize ? members.at(-1)?.id : undefined
  } while (after !== undefined)
}

function rowOf(
  { id, enteredAt, expiresAt }: Member,
  identifiers: readonly { readonly type: string; readonly id: string }[],
) {
  const idsOf = (type: string) =>
    identifiers
      .filter(identifier => identifier.type === type)
      .map(identifier => identifier.id)
      .join(' ')
  return {
    id,
    user_id: idsOf('user_id'),
    anonymous_ids: idsOf('anonymous_id'),
    entered_at: new Date(enteredAt).toISOString(),
    expires_at: expiresAt === null ? '' : new Date(expiresAt).toISOString(),
  }
}
