import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import type { Batch } from './change.ts'

/** Writes changes. Positions are keys, so that writing them twice changes nothing. */
export async function writeBatch(clickhouse: ClickHouse, workspace: string, batch: Batch): Promise<void> {
  const rows = {
    memberships: batch.memberships.map(change => ({
      workspace,
      profile: change.profile,
      audience: change.audience,
      position: change.position,
      is_member: change.isMember,
      holds: change.holds,
      entered_at: timestampOrNull(change.enteredAt),
      expires_at: timestampOrNull(change.expiresAt),
    })),
    winners: batch.wins.map(({ position, profile, audience = '' }) => ({
      workspace,
      profile,
      position,
      audience,
    })),
    transitions: batch.transitions.map(({ change, at, ...transition }) => ({
      workspace,
      ...transition,
      entered: change === 'entered',
      at: timestamp(at),
    })),
    wins: batch.wins.map(({ audience = '', previous = '', at, ...win }) => ({
      workspace,
      ...win,
      audience,
      previous,
      at: timestamp(at),
    })),
  }
  await Promise.all(
    Object.entries(rows).map(([table, rows]) => rows.length > 0 && clickhouse.insert<object>(table, rows)),
  )
}

function timestampOrNull(time: number | null): string | null {
  return time === null ? null : timestamp(time)
}
