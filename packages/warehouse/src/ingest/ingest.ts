import type { Catalog } from '../catalog/catalog.ts'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Identity } from '../identity/identity.ts'
import type { Call } from './call.ts'
import { callRow } from './call-row.ts'
import { GroupCommit } from './group-commit.ts'
import { completeActivity, readLastCallsWithTraits } from './last-calls.ts'
import { type Fingerprint, fingerprint, RecentMessages } from './recent-messages.ts'
import { Traits } from './traits.ts'

/** Is told of calls that are on disk. */
export type RecordListener = (calls: readonly Call[]) => void | Promise<void>

/**
 * Takes calls in. Who is who and which names there are is written before the call itself, what it makes of traits and
 * activity after it; all of it can be written twice without harm. A call that is not in its table can be sent again; one
 * that is there, is made whole at the next start if a crash came in between.
 */
export class Ingest {
  readonly #clickhouse: ClickHouse
  readonly #identity: Identity
  readonly #catalog: Catalog
  readonly #recent: RecentMessages
  readonly #commit = new GroupCommit<Call>(calls => this.#write(calls))
  readonly #listeners: RecordListener[] = []

  private constructor(clickhouse: ClickHouse, catalog: Catalog, recent: RecentMessages) {
    this.#clickhouse = clickhouse
    this.#identity = new Identity(clickhouse)
    this.#catalog = catalog
    this.#recent = recent
  }

  static async open(clickhouse: ClickHouse, catalog: Catalog): Promise<Ingest> {
    const ingest = new Ingest(clickhouse, catalog, await RecentMessages.load(clickhouse, Date.now()))
    await ingest.#completeLastCalls()
    return ingest
  }

  /** Resolves once the calls are on disk. Rejects with `QueueFull`, or with what the database said. */
  record(calls: readonly Call[]): Promise<void> {
    return this.#commit.add(calls)
  }

  onRecorded(listener: RecordListener): void {
    this.#listeners.push(listener)
  }

  /** Resolves once everything that was taken is written or rejected. */
  drain(): Promise<void> {
    return this.#commit.drain()
  }

  async #write(group: readonly Call[]): Promise<void> {
    const fresh = this.#withoutRepeats(group)
    if (fresh.size === 0) return
    await this.#writeRows([...fresh.keys()])
    for (const [call, print] of fresh) this.#recent.add(print, call.receivedAt)
    for (const listener of this.#listeners) await listener([...fresh.keys()])
  }

  /** Each call that is not stored yet, once. */
  #withoutRepeats(calls: readonly Call[]): Map<Call, Fingerprint> {
    const fresh = new Map<Call, Fingerprint>()
    const inGroup = new Set<string>()
    for (const call of calls) {
      const print = fingerprint(call.workspace, call.messageId)
      const key = print.join()
      if (this.#recent.has(print) || inGroup.has(key)) continue
      inGroup.add(key)
      fresh.set(call, print)
    }
    return fresh
  }

  async #writeRows(calls: readonly Call[]): Promise<void> {
    // Begun first, so that the engine has work while the rows are made here.
    const identified = this.#identity.record(calls)
    const observation = this.#catalog.observe()
    const rows = calls.map(call => callRow(call, observation))
    const traits = new Traits(calls, observation)
    await Promise.all([identified, observation.write()])
    await this.#clickhouse.insert('calls', rows)
    await traits.write(this.#clickhouse)
  }

  /** Makes whole what a crash interrupted. */
  async #completeLastCalls(): Promise<void> {
    await completeActivity(this.#clickhouse)
    const observation = this.#catalog.observe()
    const traits = new Traits(await readLastCallsWithTraits(this.#clickhouse), observation)
    await observation.write()
    await traits.write(this.#clickhouse)
  }
}
