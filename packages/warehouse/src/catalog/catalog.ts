import type { ValueType } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { ShapedAttribute } from '../values/shape.ts'
import { tag } from '../values/tagged.ts'
import type { Scope } from './attribute.ts'
import { AttributeSightings } from './attribute-sightings.ts'

const flushInterval = 2_000
const mostAttributes = 100_000

/** The attributes of one scope of one event, by stored path. */
interface Shelf {
  readonly workspace: string
  readonly scope: Scope
  readonly event: string
  readonly attributes: Map<string, AttributeSightings>
}

/**
 * What is known of a workspace's attributes. Which types of value a path holds is on disk before the first such value
 * is, because queries are compiled for just these. How often each value was seen is counted in memory and written now
 * and then: a crash may lose a few seconds of counting, and nothing else.
 */
export class Catalog {
  readonly #clickhouse: ClickHouse
  readonly #shelves = new Map<string, Shelf>()
  readonly #timer: NodeJS.Timeout

  constructor(clickhouse: ClickHouse) {
    this.#clickhouse = clickhouse
    this.#timer = setInterval(() => void this.#writeCounts(), flushInterval).unref()
  }

  /** Collects what a group of calls holds; its `write` puts what is new on disk. */
  observe(): Observation {
    return new Observation(this.#clickhouse, (workspace, scope, event) =>
      this.#shelf(workspace, scope, event),
    )
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#writeCounts()
  }

  #shelf(workspace: string, scope: Scope, event: string): Shelf {
    const name = `${workspace}\0${scope}\0${event}`
    let shelf = this.#shelves.get(name)
    if (!shelf) {
      shelf = { workspace, scope, event, attributes: new Map() }
      this.#shelves.set(name, shelf)
    }
    return shelf
  }

  async #writeCounts(): Promise<void> {
    const shelves = [...this.#shelves.values()]
    const rows = shelves.flatMap(({ attributes, ...common }) =>
      [...attributes].flatMap(([path, sightings]) =>
        sightings.takeCounts().map(([value, seen]) => ({ ...common, path, value: tag(value), seen })),
      ),
    )
    const size = shelves.reduce((sum, shelf) => sum + shelf.attributes.size, 0)
    // What is forgotten is written again when it is seen again, which changes nothing.
    if (size > mostAttributes) this.#shelves.clear()
    if (rows.length > 0) await this.#clickhouse.insert('attribute_values', rows).catch(() => undefined)
  }
}

/** The attributes of one group of calls. */
export class Observation {
  readonly #clickhouse: ClickHouse
  readonly #shelf: (workspace: string, scope: Scope, event: string) => Shelf
  readonly #fresh = new Map<AttributeSightings, { shelf: Shelf; path: string; types: Set<ValueType> }>()

  constructor(clickhouse: ClickHouse, shelf: (workspace: string, scope: Scope, event: string) => Shelf) {
    this.#clickhouse = clickhouse
    this.#shelf = shelf
  }

  add(workspace: string, scope: Scope, event: string, seen: readonly ShapedAttribute[]): void {
    const shelf = this.#shelf(workspace, scope, event)
    for (const { path, type, value } of seen) {
      let sightings = shelf.attributes.get(path)
      if (!sightings) {
        sightings = new AttributeSightings()
        shelf.attributes.set(path, sightings)
      }
      if (!sightings.written.has(type)) this.#note(sightings, shelf, path, type)
      if (value !== undefined) sightings.count(value)
    }
  }

  async write(): Promise<void> {
    if (this.#fresh.size === 0) return
    const rows = [...this.#fresh.values()].flatMap(({ shelf, path, types }) => {
      const { workspace, scope, event } = shelf
      return [...types].map(type => ({ workspace, scope, event, path, type }))
    })
    await this.#clickhouse.insert('attributes', rows)
    for (const [sightings, { types }] of this.#fresh) for (const type of types) sightings.written.add(type)
  }

  #note(sightings: AttributeSightings, shelf: Shelf, path: string, type: ValueType): void {
    const noted = this.#fresh.get(sightings)
    if (noted) noted.types.add(type)
    else this.#fresh.set(sightings, { shelf, path, types: new Set([type]) })
  }
}
