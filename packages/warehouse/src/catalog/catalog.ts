import type { ValueType } from '@muster/query'
import { LRUCache } from 'lru-cache'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { ShapedAttribute } from '../values/shape.ts'
import { tag } from '../values/tagged.ts'
import type { AttributeKey } from './attribute.ts'

interface TypeRow extends AttributeKey {
  readonly type: ValueType
}

interface ValueRow extends AttributeKey {
  readonly value: string
  seen: number
}

/** A longer text is no word that somebody would use for a group of people. */
const longestValue = 60
const valuesPerAttribute = 100
const flushInterval = 2_000

/**
 * What is known of a workspace's attributes. Which types of value a path holds is on disk before the first such value
 * is, because queries are compiled for just these. How often each value was seen is counted in memory and written now
 * and then: a crash may lose a few seconds of counting, and nothing else.
 */
export class Catalog {
  readonly #clickhouse: ClickHouse
  readonly #known = new LRUCache<string, true>({ max: 200_000 })
  readonly #values = new LRUCache<string, Set<string>>({ max: 20_000 })
  #counts = new Map<string, ValueRow>()
  readonly #timer: NodeJS.Timeout

  constructor(clickhouse: ClickHouse) {
    this.#clickhouse = clickhouse
    this.#timer = setInterval(() => void this.#writeCounts(), flushInterval).unref()
  }

  /** Collects what a group of calls holds; its `write` puts what is new on disk. */
  observe(): Observation {
    return new Observation(this.#known, this.#clickhouse, (key, name, value) => this.#count(key, name, value))
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#writeCounts()
  }

  #count(key: AttributeKey, name: string, value: string | number | boolean): void {
    if (typeof value === 'string' && (value.length > longestValue || value === '')) return
    const tagged = tag(value)
    if (!this.#isFollowed(name, tagged)) return
    const row = this.#counts.get(`${name}\0${tagged}`)
    if (row) row.seen++
    else this.#counts.set(`${name}\0${tagged}`, { ...key, value: tagged, seen: 1 })
  }

  /** Of each attribute the first so many different values are counted. */
  #isFollowed(name: string, tagged: string): boolean {
    const values = this.#values.get(name) ?? new Set()
    if (values.size < valuesPerAttribute) this.#values.set(name, values.add(tagged))
    return values.has(tagged)
  }

  async #writeCounts(): Promise<void> {
    if (this.#counts.size === 0) return
    const rows = [...this.#counts.values()]
    this.#counts = new Map()
    await this.#clickhouse.insert('attribute_values', rows).catch(() => undefined)
  }
}

type Count = (key: AttributeKey, name: string, value: string | number | boolean) => void

/** The attributes of one group of calls. */
export class Observation {
  readonly #known: LRUCache<string, true>
  readonly #clickhouse: ClickHouse
  readonly #count: Count
  readonly #fresh = new Map<string, TypeRow>()

  constructor(known: LRUCache<string, true>, clickhouse: ClickHouse, count: Count) {
    this.#known = known
    this.#clickhouse = clickhouse
    this.#count = count
  }

  add(key: AttributeKey, { type, value }: Pick<ShapedAttribute, 'type' | 'value'>): void {
    const name = `${key.workspace}\0${key.scope}\0${key.event}\0${key.path}`
    const typed = `${name}\0${type}`
    if (!this.#known.has(typed)) this.#fresh.set(typed, { ...key, type })
    if (value !== undefined) this.#count(key, name, value)
  }

  async write(): Promise<void> {
    if (this.#fresh.size === 0) return
    await this.#clickhouse.insert('attributes', [...this.#fresh.values()])
    for (const typed of this.#fresh.keys()) this.#known.set(typed, true)
  }
}
