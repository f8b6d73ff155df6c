import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { tag } from '../values/tagged.ts'
import { type ListedNames, listNames, type NamesAsked } from './list-names.ts'
import { columnsOf, Observation, type Shelf } from './observation.ts'
import { Vocabularies } from './vocabularies.ts'
import type { WarehouseSchema } from './warehouse-schema.ts'

const flushInterval = 2_000
const mostNames = 100_000

/**
 * The names in the workspaces' calls. A name, and which types of value it holds, is on disk before the first such call
 * is, because queries are compiled for just these. When names were last used, and how often each value was seen, is
 * gathered in memory and written now and then: a crash may lose a few seconds of that, and nothing else.
 */
export class Catalog {
  readonly #clickhouse: ClickHouse
  readonly #vocabularies: Vocabularies
  readonly #shelves = new Map<string, Shelf>()
  readonly #timer: NodeJS.Timeout
  #flushed: Promise<void> = Promise.resolve()

  constructor(clickhouse: ClickHouse) {
    this.#clickhouse = clickhouse
    this.#vocabularies = new Vocabularies(clickhouse, () => this.#flush())
    this.#timer = setInterval(() => void this.#flush(), flushInterval).unref()
  }

  /** Collects what a group of calls holds; its `write` puts what is new on disk. */
  observe(): Observation {
    return new Observation(
      this.#clickhouse,
      (workspace, scope, event) => this.#shelf(workspace, scope, event),
      (workspace, name) => this.#vocabularies.learn(workspace, name),
    )
  }

  /** The same object for as long as nothing in it changes. */
  schema(workspace: string): Promise<WarehouseSchema> {
    return this.#vocabularies.schema(workspace)
  }

  /** All names on disk, what was gathered of them until now among it. */
  async listNames(asked: NamesAsked): Promise<ListedNames> {
    await this.#flush()
    return listNames(this.#clickhouse, asked)
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#flush()
  }

  #shelf(workspace: string, scope: Shelf['scope'], event: string): Shelf {
    const name = `${workspace}\0${scope}\0${event}`
    let shelf = this.#shelves.get(name)
    if (!shelf) {
      shelf = { workspace, scope, event, names: new Map() }
      this.#shelves.set(name, shelf)
    }
    return shelf
  }

  /** Resolves once all that was gathered before is written. */
  #flush(): Promise<void> {
    this.#flushed = this.#flushed.then(() => this.#writeGathered()).catch(() => undefined)
    return this.#flushed
  }

  async #writeGathered(): Promise<void> {
    const now = Date.now()
    const names = [...this.#shelves.values()].flatMap(shelf =>
      [...shelf.names].map(([path, sightings]) => ({ row: { ...columnsOf(shelf), path }, sightings })),
    )
    const used = names
      .filter(({ sightings }) => sightings.takeUse())
      .map(({ row, sightings }) => ({ ...row, last_seen: timestamp(sightings.lastSeen) }))
    const counted = names.flatMap(({ row, sightings }) =>
      sightings.takeCounts(now).map(([value, seen]) => ({ ...row, value: tag(value), seen })),
    )
    // What is forgotten is written again when it is seen again, which changes nothing.
    if (names.length > mostNames) this.#shelves.clear()
    if (counted.length > 0) await this.#clickhouse.insert('attribute_values', counted)
    // After the values: who reads what was written of late finds both.
    if (used.length > 0) await this.#clickhouse.insert('names', used)
  }
}
