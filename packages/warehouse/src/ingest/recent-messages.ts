import { hash } from 'node:crypto'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { FingerprintSet } from './fingerprint-set.ts'

const hoursKept = 24
const generationLength = hoursKept * 3_600_000
/** A generation that is full ends early: about 270 MB for both, and over 180 messages a second all day. */
const generationSize = 1 << 24

/** How many are read at once, unless a minute has more. */
const mostAtOnce = 500_000

/** From an instant, and before another, in Unix milliseconds. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** 64 bits of a hash of a message's id and workspace. */
export type Fingerprint = readonly [high: number, low: number]

/**
 * The messages of the last day or two, so that one that is sent again counts once. Two generations take turns, so that
 * the memory is bounded. A message is known by 64 bits of a hash: among ten million, the chance that a new one looks
 * like an old one is about one in two million million.
 */
export class RecentMessages {
  #current = new FingerprintSet()
  #previous = new FingerprintSet()
  #currentSince: number

  constructor(now: number) {
    this.#currentSince = now
  }

  /** Knows what the database holds of the last day, or the newest of it, if it is more than a generation. */
  static async load(clickhouse: ClickHouse, now: number): Promise<RecentMessages> {
    const recent = new RecentMessages(now)
    for (const stretch of await readStretches(clickhouse, now - generationLength)) {
      if (recent.#current.size >= generationSize) break
      for (const { high, low } of await readFingerprints(clickhouse, stretch)) recent.#current.add(high, low)
    }
    return recent
  }

  has([high, low]: Fingerprint): boolean {
    return this.#current.has(high, low) || this.#previous.has(high, low)
  }

  add([high, low]: Fingerprint, now: number): void {
    if (now - this.#currentSince > generationLength || this.#current.size >= generationSize) this.#turn(now)
    this.#current.add(high, low)
  }

  #turn(now: number): void {
    this.#previous = this.#current
    this.#current = new FingerprintSet()
    this.#currentSince = now
  }
}

/** The minutes since an instant in which calls were received, the latest first, put together while there are not too many. */
async function readStretches(clickhouse: ClickHouse, since: number): Promise<Stretch[]> {
  const minutes = await clickhouse.query<{ start: number; calls: number }>({
    sql: `SELECT toUnixTimestamp(toStartOfMinute(received_at)) * 1000 AS start, count() AS calls
          FROM calls WHERE received_at > {since:DateTime64(3)} GROUP BY start ORDER BY start DESC`,
    params: { since: timestamp(since) },
  })
  const stretches: (Stretch & { readonly calls: number })[] = []
  for (const { start, calls } of minutes) {
    const last = stretches.at(-1)
    if (last && last.calls + calls <= mostAtOnce)
      stretches[stretches.length - 1] = { ...last, from: start, calls: last.calls + calls }
    else stretches.push({ from: start, to: start + 60_000, calls })
  }
  return stretches
}

function readFingerprints(clickhouse: ClickHouse, { from, to }: Stretch) {
  return clickhouse.query<{ high: number; low: number }>({
    sql: `WITH SHA1(concat(workspace, '\\0', message_id)) AS digest
          SELECT reinterpretAsUInt32(reverse(substring(digest, 1, 4))) AS high,
                 reinterpretAsUInt32(reverse(substring(digest, 5, 4))) AS low
          FROM calls WHERE received_at >= {from:DateTime64(3)} AND received_at < {to:DateTime64(3)}`,
    params: { from: timestamp(from), to: timestamp(to) },
  })
}

export function fingerprint(workspace: string, messageId: string): Fingerprint {
  const digest = hash('sha1', `${workspace}\0${messageId}`, 'buffer')
  return [digest.readUInt32BE(0), digest.readUInt32BE(4)]
}
