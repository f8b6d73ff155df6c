import type { MembershipDuration } from '@muster/query'
import { sessionGap } from '@muster/query'
import type { Statement } from '../clickhouse/statement.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { Parameters } from '../compile/parameters.ts'

interface Audience {
  readonly key: string
  readonly version: number
  readonly duration: MembershipDuration
  readonly durationChanged: boolean
}

interface Asked {
  readonly workspace: string
  /** The instant that the queries were computed for. */
  readonly at: number
}

/** A statement that stages rows after those that are staged already. */
type StageAfter = (staged: number) => Statement

/**
 * What follows for memberships from what a job computed, as statements to be run one after another. Audiences whose
 * members are just those for whom the query holds are held against them all at once, bit by bit.
 */
export function nextMemberships(job: string, audiences: readonly Audience[], asked: Asked): StageAfter[] {
  const placed = audiences.map((audience, place) => ({ ...audience, place }))
  const isPlain = ({ duration, durationChanged }: Audience) =>
    duration.kind === 'while_matching' && !durationChanged
  const plain = placed.filter(isPlain)
  return [
    ...(plain.length > 0 ? [changedBits(job, plain, audiences.length, asked)] : []),
    ...placed.filter(audience => !isPlain(audience)).map(audience => changedRows(job, audience, asked)),
  ]
}

interface Placed extends Audience {
  /** Its bit in the computed words. */
  readonly place: number
}

function changedBits(job: string, audiences: readonly Placed[], count: number, asked: Asked): StageAfter {
  return staged => {
    const parameters = new Parameters()
    const words = Array.from({ length: Math.ceil(count / 64) }, (_, word) => word)
    const own = parameters.text(asked.workspace)
    const keys = parameters.texts(audiences.map(({ key }) => key))
    const places = parameters.bind(
      audiences.map(({ place }) => place),
      'Array(UInt16)',
    )
    const versions = parameters.bind(
      audiences.map(({ version }) => version),
      'Array(UInt32)',
    )
    const at = parameters.bind(timestamp(asked.at), `DateTime64(3, 'UTC')`)
    const stands = words.map(
      word => `groupBitOrIf(bitShiftLeft(toUInt64(1), place % 64), intDiv(place, 64) = ${word})`,
    )
    const wanted = words.map(word => parameters.bind(String(maskOf(audiences, word)), 'UInt64'))
    const changed = words.map(
      (word, n) => `bitAnd(bitXor(computed.words[${word + 1}], standing.words[${word + 1}]), ${wanted[n]})`,
    )
    return {
      sql: `INSERT INTO staged_changes
            SELECT ${parameters.text(job)}, ${parameters.bind(staged, 'UInt64')} + rowNumberInAllBlocks(), profile,
              ${keys}[indexOf(${places}, place)] AS audience, ${versions}[indexOf(${places}, place)] AS version,
              holds AS is_member, holds, if(holds, ${at}, NULL) AS entered_at, NULL AS expires_at, if(holds, 1, -1) AS change
            FROM (
              SELECT profile, pair.1 AS place, pair.2 AS holds FROM (
                SELECT if(computed.profile = toUUID('00000000-0000-0000-0000-000000000000'), standing.profile, computed.profile) AS profile,
                  arrayJoin(arrayConcat(${words
                    .map(
                      (word, n) =>
                        `arrayMap(bit -> (toUInt16(bit + ${word * 64}), bitTest(computed.words[${word + 1}], bit)), bitPositionsToArray(${changed[n]}))`,
                    )
                    .join(', ')})) AS pair
                FROM (SELECT profile, words FROM computed_members WHERE job = ${parameters.text(job)}) AS computed
                FULL OUTER JOIN (
                  SELECT profile, [${stands.join(', ')}] AS words FROM (
                    SELECT profile, ${places}[indexOf(${keys}, audience)] AS place FROM memberships FINAL
                    WHERE workspace = ${own} AND is_member AND audience IN ${keys}
                  ) GROUP BY profile
                ) AS standing ON computed.profile = standing.profile
              )
            )`,
      params: parameters.values,
    }
  }
}

function maskOf(audiences: readonly Placed[], word: number): bigint {
  return audiences
    .filter(({ place }) => Math.floor(place / 64) === word)
    .reduce((mask, { place }) => mask | (1n << BigInt(place % 64)), 0n)
}

/** One audience, member by member, because what becomes of each depends on how it stands. */
function changedRows(job: string, audience: Placed, asked: Asked): StageAfter {
  return staged => {
    const parameters = new Parameters()
    const own = parameters.text(asked.workspace)
    const key = parameters.text(audience.key)
    const at = parameters.bind(timestamp(asked.at), `DateTime64(3, 'UTC')`)
    const next = nextOf(audience, at, parameters)
    const word = `words[${Math.floor(audience.place / 64) + 1}]`
    return {
      sql: `INSERT INTO staged_changes
            SELECT ${parameters.text(job)}, ${parameters.bind(staged, 'UInt64')} + rowNumberInAllBlocks(), profile, ${key},
              ${parameters.bind(audience.version, 'UInt32')}, next_member, new_holds,
              if(next_member, if(is_member, entered_at, ${at}), NULL) AS next_entered,
              if(next_member, next_expires, NULL) AS next_expiry, toInt8(next_member) - toInt8(is_member)
            FROM (
              SELECT *, ${next.isMember} AS next_member, ${next.expiresAt} AS next_expires FROM (
                SELECT profile, max(new) AS new_holds, max(old_member) AS is_member, max(old_holds) AS holds,
                  max(old_entered) AS entered_at, max(old_expires) AS expires_at, max(old_session) AS session_end
                FROM (
                  SELECT profile, true AS new, false AS old_member, false AS old_holds,
                    CAST(NULL, 'Nullable(DateTime64(3, \\'UTC\\'))') AS old_entered,
                    CAST(NULL, 'Nullable(DateTime64(3, \\'UTC\\'))') AS old_expires,
                    CAST(NULL, 'Nullable(DateTime64(3, \\'UTC\\'))') AS old_session
                  FROM computed_members WHERE job = ${parameters.text(job)} AND bitTest(${word}, ${audience.place % 64})
                  UNION ALL
                  SELECT profile, false, is_member, holds, entered_at, expires_at, NULL FROM memberships FINAL
                  WHERE workspace = ${own} AND audience = ${key} AND (is_member OR holds)
                  ${audience.duration.kind === 'session' ? sessions(own, at) : ''}
                ) GROUP BY profile HAVING new_holds OR is_member OR holds
              )
            )
            WHERE next_member != is_member OR new_holds != holds OR next_member AND next_expires IS DISTINCT FROM expires_at`,
      params: parameters.values,
    }
  }
}

/** When each session that runs is over, if nothing more is done in it. */
function sessions(own: string, at: string): string {
  return `UNION ALL
    SELECT if(merged.into = toUUID('00000000-0000-0000-0000-000000000000'), activity.profile, merged.into), false, false, false, NULL, NULL,
      addMilliseconds(max(time), ${sessionGap + 1}) FROM activity
    LEFT ANY JOIN (SELECT profile, into FROM merges FINAL WHERE workspace = ${own}) AS merged ON activity.profile = merged.profile
    WHERE workspace = ${own} AND time <= ${at} AND time >= subtractMilliseconds(${at}, ${sessionGap}) GROUP BY 1`
}

interface Next {
  readonly isMember: string
  readonly expiresAt: string
}

/** What becomes of a row: as `advance` says of one profile at a time. */
function nextOf({ duration, durationChanged }: Audience, at: string, parameters: Parameters): Next {
  switch (duration.kind) {
    case 'while_matching':
      return { isMember: 'new_holds', expiresAt: 'NULL' }
    case 'session':
      return {
        isMember: `(session_end IS NOT NULL AND (new_holds OR is_member AND (expires_at IS NULL OR ${at} < expires_at)))`,
        expiresAt: 'session_end',
      }
    case 'for': {
      const length = parameters.bind(duration.milliseconds, 'Int64')
      const ends = `addMilliseconds(${at}, ${length})`
      if (duration.renew) {
        const expires = `if(holds OR expires_at IS NULL, ${ends}, expires_at)`
        return {
          isMember: `(new_holds OR is_member AND ${at} < ${expires})`,
          expiresAt: `if(new_holds, NULL, ${expires})`,
        }
      }
      const expires = durationChanged ? `addMilliseconds(entered_at, ${length})` : 'expires_at'
      return {
        isMember: `(is_member AND ${at} < ${expires} OR new_holds AND NOT holds)`,
        expiresAt: `if(is_member AND ${at} < ${expires}, ${expires}, ${ends})`,
      }
    }
  }
}
