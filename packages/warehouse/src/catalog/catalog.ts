import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { tag } from '../values/tagged.ts'
import { type ListedNames, listNames, type NamesAsked } from './list-names.ts'
import { columnsOf, Observation, type Shelf, timesOf } from './observation.ts'
import { Vocabularies } from './vocabularies.ts'
import type { WarehouseSchema } from './warehouse-schema.ts'

const flushInterval = 2_000
const mostNames = 100_000

/**
 * The names in the workspaces' calls. A name, and which types of value it holds, is on disk before the first such call
 * is, because queries are compiled for just these. How often and when names were used, and how often each value, is
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
    const { used, counted, size } = this.#take(Date.now())
    // What is forgotten is written again when it is seen again, which changes nothing.
    if (size > mostNames) this.#shelves.clear()
    if (counted.length > 0) await this.#clickhouse.insert('attribute_values', counted)
    // After the values: who reads what was written of late finds both.
    if (used.length > 0) await this.#clickhouse.insert('names', used)
  }

  /** What was gathered, as rows; and how many names there are. */
  #take(now: number) {
    const used: object[] = []
    const counted: object[] = []
    let size = 0
    for (const shelf of this.#shelves.values()) {
      size += shelf.names.size
      for (const [path, sightings] of shelf.names) {
        const uses = sightings.takeUses()
        if (uses === 0) continue
        const row = { ...columnsOf(shelf), path }
        used.push({ ...row, uses, ...timesOf(sightings) })
        for (const [value, seen] of sightings.takeCounts(now))
          counted.push({ ...row, value: tag(value), seen })
      }
    }
    return { used, counted, size }
  }
}
