import { join } from 'node:path'
import { type Membership, parse, print } from '@muster/query'
import { type Call, type Transition, Warehouse } from '@muster/warehouse'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { Audiences } from '../../src/audiences/audiences.ts'
import { Computations } from '../../src/audiences/computations.ts'
import { readTraitNames } from '../../src/audiences/trait-names.ts'
import { Audits } from '../../src/live/audits.ts'
import { Live } from '../../src/live/live.ts'
import { StoredTransitionLog } from '../../src/live/stored-transition-log.ts'
import type { TransitionLog } from '../../src/live/transition-log.ts'
import { type Database, openPostgres } from '../../src/postgres/open-postgres.ts'
import { Workspaces } from '../../src/workspaces/workspaces.ts'
import { dataFolder } from '../harness/data-folder.ts'

export const workspace = 'default'
export const start = Date.parse('2026-07-15T12:00:00Z')

interface LiveWorldOptions {
  /** The zone of each workspace, by its id. */
  readonly zones?: ReadonlyMap<string, string>
  /** What the clock shows at first, in Unix milliseconds. */
  readonly now?: number
}

/** Everything that keeps audiences right, on real engines, with a clock that only a test moves on. */
export class LiveWorld {
  now: number
  readonly #folder: string
  #parts!: {
    warehouse: Warehouse
    database: Database
    audiences: Audiences
    audits: Audits
    log: TransitionLog
    live: Live
  }
  readonly #zones: ReadonlyMap<string, string>
  #messages = 0

  private constructor(
    folder: string,
    { zones = new Map([[workspace, 'UTC']]), now = start }: LiveWorldOptions,
  ) {
    this.#folder = folder
    this.#zones = zones
    this.now = now
  }

  static async open(options: LiveWorldOptions = {}): Promise<LiveWorld> {
    const world = new LiveWorld(await dataFolder(), options)
    await world.#open()
    afterAll(() => world.#close())
    await world.#parts.live.settled()
    return world
  }

  /** As if the server were stopped, and started again so many milliseconds later. */
  async restart(stopped = 0): Promise<void> {
    await this.#close()
    this.now += stopped
    await this.#open()
    await this.#parts.live.settled()
  }

  /** Where ClickHouse keeps its data. */
  get path(): string {
    return join(this.#folder, 'clickhouse')
  }

  get warehouse(): Warehouse {
    return this.#parts.warehouse
  }

  get log(): TransitionLog {
    return this.#parts.log
  }

  get audiences(): Audiences {
    return this.#parts.audiences
  }

  get live(): Live {
    return this.#parts.live
  }

  /** Saves an audience, and waits until its members stand. */
  async save(key: string, query: string, membership: Membership = 'while_matching'): Promise<void> {
    await this.audiences.create(
      workspace,
      {
        key,
        name: key,
        description: '',
        query: print(parse(query)),
        prompt: null,
        membership,
        enabled: true,
        links: {},
        size: 0,
        computedAt: null,
      },
      'test',
    )
    await this.live.settled()
  }

  /** Moves the clock on, and waits until what that changes is taken into account. */
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds
    await this.live.settled()
  }

  /** Tells of calls, and waits until what they change is taken into account. */
  async record(...calls: readonly Partial<Call>[]): Promise<void> {
    await this.warehouse.record(calls.map(call => this.#call(call)))
    await this.live.settled()
  }

  async transitions(): Promise<Transition[]> {
    return this.#parts.log.read(workspace, { after: 0, limit: 10_000 })
  }

  /** How many wrong memberships each audit found, the latest first. */
  async corrections(): Promise<number[]> {
    const audits = await this.#parts.audits.latest(workspace, 100)
    return audits.map(({ corrected }) => corrected)
  }

  /** The user ids of an audience's members, sorted. */
  async members(audience: string): Promise<string[]> {
    const members = await this.warehouse.memberships.members({ workspace, audience, limit: 10_000 })
    const histories = await this.warehouse.histories(
      workspace,
      members.map(({ id }) => id),
      this.now,
    )
    return histories.map(({ identifiers }) => identifiers[0]?.id ?? '').sort()
  }

  #call(call: Partial<Call>): Call {
    return {
      workspace,
      source: 'web',
      type: 'track',
      messageId: `message ${this.#messages++}`,
      name: call.type === undefined ? 'Bought' : '',
      time: this.now,
      receivedAt: this.now,
      properties: {},
      context: {},
      visitor: {},
      ...call,
    }
  }

  async #open(): Promise<void> {
    const warehouse = await Warehouse.open({ path: this.path })
    const database = await openPostgres({ path: join(this.#folder, 'postgres') })
    const workspaces = new Workspaces(database)
    for (const [id, zone] of this.#zones) {
      await workspaces.ensure({ id, name: id, asOf: null, samplePending: false })
      await workspaces.setZone(id, zone)
    }
    const audits = new Audits(database)
    const live = new Live({
      database,
      warehouse,
      computations: new Computations(database),
      audits,
      auditHours: 24,
      logger: pino({ level: 'error' }),
      clock: () => this.now,
      onWritten: () => undefined,
      alone: true,
    })
    const audiences = new Audiences(database, {
      readTraits: id => readTraitNames(id, warehouse),
      onChange: id => live.definitionsChanged(id),
    })
    const log = new StoredTransitionLog(warehouse, database)
    this.#parts = { warehouse, database, audiences, audits, log, live }
    live.start()
  }

  async #close(): Promise<void> {
    const { warehouse, database, live } = this.#parts
    await live.stop()
    await warehouse.close()
    await database.destroy()
  }
}
