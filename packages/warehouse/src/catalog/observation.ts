import type { ValueType } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import type { Call } from '../ingest/call.ts'
import type { ShapedAttribute } from '../values/shape.ts'
import type { Scope } from './attribute.ts'
import { kindOf, type SeenName, type Value } from './seen-name.ts'
import { Sightings } from './sightings.ts'

/** The names of one scope of one event, by stored path. */
export interface Shelf {
  readonly workspace: string
  readonly scope: 'event' | Scope
  readonly event: string
  readonly names: Map<string, Sightings>
}

/** What of a name was not known to this process. */
interface Fresh {
  readonly shelf: Shelf
  readonly path: string
  readonly types: Set<ValueType>
  readonly values: Value[]
}

/** Finds the shelf of a workspace's names, made if it is not there. */
export type FindShelf = (workspace: string, scope: Shelf['scope'], event: string) => Shelf

/** Is told of a name of a workspace in which something is new. */
export type Learn = (workspace: string, name: SeenName) => void

/** The names in one group of calls. */
export class Observation {
  readonly #clickhouse: ClickHouse
  readonly #findShelf: FindShelf
  readonly #learn: Learn
  readonly #fresh = new Map<Sightings, Fresh>()

  constructor(clickhouse: ClickHouse, findShelf: FindShelf, learn: Learn) {
    this.#clickhouse = clickhouse
    this.#findShelf = findShelf
    this.#learn = learn
  }

  /** The name of an event. */
  addEvent(call: Call): void {
    const shelf = this.#findShelf(call.workspace, 'event', call.name)
    const sightings = sightingsOf(shelf, '')
    sightings.see(seenAt(call))
    if (!sightings.isWritten) this.#note(sightings, shelf, '')
  }

  /** The attributes of one scope of a call; of an event, where they are its properties. */
  add(call: Call, scope: Scope, event: string, seen: readonly ShapedAttribute[]): void {
    const shelf = this.#findShelf(call.workspace, scope, event)
    const at = seenAt(call)
    for (const { path, type, value } of seen) {
      const sightings = sightingsOf(shelf, path)
      sightings.see(at)
      if (!sightings.written.has(type)) this.#note(sightings, shelf, path).types.add(type)
      if (value !== undefined && sightings.count(value)) this.#note(sightings, shelf, path).values.push(value)
    }
  }

  /** Puts on disk which names and types are new. Known of once it resolves. */
  async write(): Promise<void> {
    const fresh = [...this.#fresh]
    const unwritten = fresh.filter(([{ isWritten }, { types }]) => !isWritten || types.size > 0)
    const typed = unwritten.flatMap(([, { shelf, path, types }]) =>
      [...types].map(type => ({ ...columnsOf(shelf), path, type })),
    )
    await Promise.all([
      unwritten.length > 0 && this.#clickhouse.insert('names', unwritten.map(nameRow)),
      typed.length > 0 && this.#clickhouse.insert('attributes', typed),
    ])
    for (const [sightings, { types }] of unwritten) {
      sightings.isWritten = true
      for (const type of types) sightings.written.add(type)
    }
    for (const noted of fresh) this.#learn(noted[1].shelf.workspace, seenName(noted))
  }

  #note(sightings: Sightings, shelf: Shelf, path: string): Fresh {
    const noted = this.#fresh.get(sightings)
    if (noted) return noted
    const fresh: Fresh = { shelf, path, types: new Set(), values: [] }
    this.#fresh.set(sightings, fresh)
    return fresh
  }
}

/** The columns that every table of the catalog begins with. */
export function columnsOf({ workspace, scope, event }: Shelf) {
  return { workspace, scope, event }
}

export function timesOf({ firstSeen, lastSeen }: Sightings) {
  return { first_seen: timestamp(firstSeen), last_seen: timestamp(lastSeen) }
}

function sightingsOf({ names }: Shelf, path: string): Sightings {
  let sightings = names.get(path)
  if (!sightings) {
    sightings = new Sightings()
    names.set(path, sightings)
  }
  return sightings
}

/** A clock that is ahead, or a date that is made up, says nothing of when somebody used a name. */
function seenAt({ time, receivedAt }: Call): number {
  return Math.min(time, receivedAt)
}

function nameRow([sightings, { shelf, path }]: [Sightings, Fresh]) {
  return { ...columnsOf(shelf), path, ...timesOf(sightings) }
}

function seenName([{ lastSeen }, { shelf, path, types, values }]: [Sightings, Fresh]): SeenName {
  return { kind: kindOf(shelf.scope), event: shelf.event, path, types: [...types], values, lastSeen }
}
