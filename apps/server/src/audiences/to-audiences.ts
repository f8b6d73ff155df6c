import type { Audience } from './audience.ts'
import { type AudienceRow, contentOf } from './audience-row.ts'
import { neverWins } from './never-wins.ts'
import { type References, reversed } from './references.ts'

/** All the audiences of a workspace, in their order, as the API tells them. */
export function toAudiences(rows: readonly AudienceRow[], references: References): Audience[] {
  const winners = neverWins(rows)
  const users = reversed(references)
  return rows.map(row => ({
    key: row.key,
    ...contentOf(row),
    built_in: row.built_in,
    size: row.size,
    ...stateOf(row),
    version: row.version,
    order: row.position,
    uses: [...(references.get(row.key) ?? [])],
    used_by: [...(users.get(row.key) ?? [])],
    never_wins: because(winners.get(row.key)),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    computed_at: row.computed_at?.toISOString() ?? null,
  }))
}

/** Of one that is disabled no more is said than that. */
function stateOf({ enabled, status, progress, failure }: AudienceRow) {
  if (!enabled) return { status: 'disabled', progress: null, failure: null } as const
  return {
    status,
    progress: status === 'computing' ? progress : null,
    failure: status === 'failed' ? failure : null,
  }
}

function because(key: string | undefined): Audience['never_wins'] {
  return key === undefined ? null : { because: key }
}
