import type { Catalog } from '../catalog/catalog.ts'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { Identity } from '../identity/identity.ts'
import type { Call } from './call.ts'
import { callRow } from './call-row.ts'
import { Claims } from './claims.ts'
import type { Exclusively } from './exclusively.ts'
import { findWritten } from './find-written.ts'
import { GroupCommit } from './group-commit.ts'
import { completeActivity, readLastCallsWithTraits } from './last-calls.ts'
import { type Fingerprint, fingerprint, RecentMessages } from './recent-messages.ts'
import { Traits } from './traits.ts'
import { whenAllEnd } from './when-all-end.ts'

/** Is told of calls that are on disk. */
export type RecordListener = (calls: readonly Call[]) => void | Promise<void>

/** What there is to heed where servers share the database. */
interface Shared {
  readonly exclusively: Exclusively
  readonly claims: Claims
}

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
  readonly #shared: Shared | undefined
  readonly #commit = new GroupCommit<Call>(calls => this.#write(calls))
  readonly #listeners: RecordListener[] = []

  private constructor(
    clickhouse: ClickHouse,
    catalog: Catalog,
    recent: RecentMessages,
    shared: Shared | undefined,
  ) {
    this.#clickhouse = clickhouse
    this.#identity = new Identity(clickhouse)
    this.#catalog = catalog
    this.#recent = recent
    this.#shared = shared
  }

  /** `exclusively` keeps apart the servers on one database, where it may have several. */
  static async open(
    clickhouse: ClickHouse,
    catalog: Catalog,
    exclusively: Exclusively | undefined,
  ): Promise<Ingest> {
    const shared = exclusively && { exclusively, claims: await Claims.open(clickhouse) }
    const recent = await RecentMessages.load(clickhouse, Date.now())
    const ingest = new Ingest(clickhouse, catalog, recent, shared)
    await ingest.#complete(await readLastCallsWithTraits(clickhouse))
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
  async close(): Promise<void> {
    await this.#commit.drain()
    this.#shared?.claims.close()
  }

  async #write(group: readonly Call[]): Promise<void> {
    if (this.#shared) {
      const { exclusively, claims } = this.#shared
      return exclusively(() => this.#writeInTurn(group, claims))
    }
    const fresh = this.#withoutRepeats(group)
    if (fresh.size > 0) await this.#writeFresh(fresh, Date.now() * 1_000)
  }

  /** While no other server writes: what others wrote is a repeat here as well. */
  async #writeInTurn(group: readonly Call[], claims: Claims): Promise<void> {
    const turn = await claims.begin()
    const fresh = this.#withoutRepeats(group)
    await this.#dropWritten(fresh, claims)
    if (fresh.size === 0) return
    try {
      await this.#writeFresh(fresh, turn, () => claims.write(turn, [...fresh.values()]))
    } catch (error) {
      claims.doubt(fresh.values())
      throw error
    }
  }

  /** Takes out what was claimed, and is stored. */
  async #dropWritten(fresh: Map<Call, Fingerprint>, claims: Claims): Promise<void> {
    const claimed = [...fresh].filter(([, print]) => claims.has(print)).map(([call]) => call)
    const written = await findWritten(this.#clickhouse, claimed)
    if (written.length === 0) return
    // Whoever wrote them may have been ended before it went on.
    await this.#complete(written)
    await this.#tell(written)
    for (const call of written) {
      const print = fresh.get(call)
      if (print) this.#recent.add(print, call.receivedAt)
      fresh.delete(call)
    }
  }

  /** `claim` is done before the calls are written, too. */
  async #writeFresh(
    fresh: ReadonlyMap<Call, Fingerprint>,
    turn: number,
    claim: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    await this.#writeRows([...fresh.keys()], turn, claim)
    // A call of which nobody could be told is no repeat when it is sent again.
    await this.#tell([...fresh.keys()])
    for (const [call, print] of fresh) this.#recent.add(print, call.receivedAt)
  }

  async #tell(calls: readonly Call[]): Promise<void> {
    for (const listener of this.#listeners) await listener(calls)
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

  async #writeRows(calls: readonly Call[], turn: number, claim: () => Promise<void>): Promise<void> {
    // Begun first, so that the engine has work while the rows are made here.
    const begun = [claim(), this.#identity.record(calls, turn)]
    const observation = this.#catalog.observe()
    const rows = calls.map(call => callRow(call, observation))
    const traits = new Traits(calls, observation)
    // Nothing may be under way when the next turn begins.
    await whenAllEnd([...begun, observation.write()])
    await this.#clickhouse.insert('calls', rows)
    await traits.write(this.#clickhouse)
  }

  /** Makes whole what a crash may have interrupted: calls that are stored, with what is made of them. */
  async #complete(calls: readonly Call[]): Promise<void> {
    await completeActivity(this.#clickhouse)
    // Their names and types were written before them, and what was seen is not seen again.
    await new Traits(calls, { add: () => undefined }).write(this.#clickhouse)
  }
}
