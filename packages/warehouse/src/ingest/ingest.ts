import { Catalog } from '../catalog/catalog.ts'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Identity } from '../identity/identity.ts'
import type { Call } from './call.ts'
import { callRow } from './call-row.ts'
import { GroupCommit } from './group-commit.ts'
import { type Fingerprint, fingerprint, RecentMessages } from './recent-messages.ts'
import { traitRows } from './trait-rows.ts'

/**
 * Takes calls in. What follows from a call (identity, traits, the catalog) is written before the call itself, and can
 * be written twice without harm. So a call that is in its table is whole, and one that is not can be sent again.
 */
export class Ingest {
  readonly #clickhouse: ClickHouse
  readonly #identity: Identity
  readonly #catalog: Catalog
  readonly #recent: RecentMessages
  readonly #commit = new GroupCommit<Call>(calls => this.#write(calls), 2)
  /** The calls that are being written, by fingerprint. */
  readonly #inFlight = new Map<string, Promise<void>>()

  private constructor(clickhouse: ClickHouse, recent: RecentMessages) {
    this.#clickhouse = clickhouse
    this.#identity = new Identity(clickhouse)
    this.#catalog = new Catalog(clickhouse)
    this.#recent = recent
  }

  static async open(clickhouse: ClickHouse): Promise<Ingest> {
    return new Ingest(clickhouse, await RecentMessages.load(clickhouse, Date.now()))
  }

  /** Resolves once the calls are on disk. Rejects with `QueueFull`, or with what the database said. */
  record(calls: readonly Call[]): Promise<void> {
    return this.#commit.add(calls)
  }

  async close(): Promise<void> {
    await this.#commit.drain()
    await this.#catalog.close()
  }

  async #write(group: readonly Call[]): Promise<void> {
    const { fresh, inFlight } = this.#sort(group)
    if (fresh.size > 0) await this.#writeOnce(fresh)
    if (inFlight.length === 0) return
    // What is a repeat of a call that is just being written is known to be stored only if that succeeds.
    await Promise.allSettled(inFlight.map(({ written }) => written))
    await this.#write(inFlight.map(({ call }) => call))
  }

  /** Without the repeats of what is stored already, and apart those of what another group is writing. */
  #sort(group: readonly Call[]) {
    const fresh = new Map<string, { call: Call; print: Fingerprint }>()
    const inFlight: { call: Call; written: Promise<void> }[] = []
    for (const call of group) {
      const print = fingerprint(call.workspace, call.messageId)
      const key = print.join()
      const written = this.#inFlight.get(key)
      if (written) inFlight.push({ call, written })
      else if (!this.#recent.has(print) && !fresh.has(key)) fresh.set(key, { call, print })
    }
    return { fresh, inFlight }
  }

  async #writeOnce(fresh: ReadonlyMap<string, { call: Call; print: Fingerprint }>): Promise<void> {
    const written = this.#writeRows([...fresh.values()].map(({ call }) => call))
    for (const key of fresh.keys()) this.#inFlight.set(key, written)
    try {
      await written
      for (const { call, print } of fresh.values()) this.#recent.add(print, call.receivedAt)
    } finally {
      for (const key of fresh.keys()) this.#inFlight.delete(key)
    }
  }

  async #writeRows(calls: readonly Call[]): Promise<void> {
    const observation = this.#catalog.observe()
    const rows: object[] = []
    const traits: object[] = []
    for (const call of calls) {
      rows.push(callRow(call, observation))
      traits.push(...traitRows(call, observation))
    }
    await Promise.all([
      observation.write(),
      this.#identity.record(calls),
      traits.length > 0 && this.#clickhouse.insert('traits', traits),
    ])
    await this.#clickhouse.insert('calls', rows)
  }
}
