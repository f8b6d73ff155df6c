import { hash } from 'node:crypto'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { FingerprintSet } from './fingerprint-set.ts'

const hoursKept = 24
const generationLength = hoursKept * 3_600_000
/** A generation that is full ends early: about 270 MB for both, and over 180 messages a second all day. */
const generationSize = 1 << 24

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

  /** Knows what the database holds of the last day. */
  static async load(clickhouse: ClickHouse, now: number): Promise<RecentMessages> {
    const rows = await clickhouse.query<{ high: number; low: number }>({
      sql: `WITH SHA1(concat(workspace, '\\0', message_id)) AS digest
            SELECT reinterpretAsUInt32(reverse(substring(digest, 1, 4))) AS high,
                   reinterpretAsUInt32(reverse(substring(digest, 5, 4))) AS low
            FROM calls WHERE received_at > {since:DateTime64(3)}`,
      params: { since: timestamp(now - generationLength) },
    })
    const recent = new RecentMessages(now)
    for (const { high, low } of rows) recent.#current.add(high, low)
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

export function fingerprint(workspace: string, messageId: string): Fingerprint {
  const digest = hash('sha1', `${workspace}\0${messageId}`, 'buffer')
  return [digest.readUInt32BE(0), digest.readUInt32BE(4)]
}
