import type { EventSchema } from '@muster/query'
import { Attributes, type MergeValues } from './attributes.ts'
import type { SeenName } from './seen-name.ts'
import type { WarehouseSchema } from './warehouse-schema.ts'

const reorderInterval = 600_000

interface KnownEvent {
  readonly name: string
  readonly properties: Attributes
  uses: number
  lastSeen: number
  /** As it was last asked for. */
  schema: EventSchema
}

/**
 * A workspace's names in memory, the most recently used ones, so many at most. Its schema stays the same object for as
 * long as nothing in it changes, and so does each part of it, because much is made of it by those who read it. A new
 * name, a new type and a new value among few are in the next schema; which of many values are the most used changes
 * with every event, and follows within minutes.
 */
export class Vocabulary {
  readonly #mostNames: number
  readonly #events = new Map<string, KnownEvent>()
  readonly #traits = new Attributes()
  readonly #context = new Attributes()
  #size = 0
  #schema: WarehouseSchema | undefined
  #madeAt = 0
  #hasOtherValues = false

  constructor(mostNames: number) {
    this.#mostNames = mostNames
  }

  /** How many names it holds; a tenth too many at most, until its schema is asked for. */
  get size(): number {
    return this.#size
  }

  /** Takes in what is new. */
  learn(name: SeenName): void {
    this.#take(name, (known, seen) => [...new Set([...known, ...seen])])
  }

  /** Takes in a name as it is on disk, with its most used values in their order. */
  update(name: SeenName & { readonly uses: number }): void {
    this.#take(name, (known, seen) => [...new Set([...seen, ...known])])
    const event = name.kind === 'event' ? this.#events.get(name.event) : undefined
    if (event) event.uses = name.uses
  }

  /** `now` in Unix milliseconds. */
  schema(now: number): WarehouseSchema {
    const isDue = this.#hasOtherValues && now - this.#madeAt > reorderInterval
    if (this.#schema && !isDue) return this.#schema
    this.#forgetOldest()
    this.#schema = {
      events: [...this.#events.values()].sort(mostUsedFirst).map(eventSchema),
      traits: this.#traits.list,
      context: this.#context.list,
    }
    this.#madeAt = now
    this.#hasOtherValues = false
    return this.#schema
  }

  #take(name: SeenName, merge: MergeValues): void {
    if (name.kind === 'trait') this.#takeAttribute(this.#traits, name, merge)
    else if (name.kind === 'context') this.#takeAttribute(this.#context, name, merge)
    else {
      const event = this.#event(name)
      if (name.kind === 'property') this.#takeAttribute(event.properties, name, merge)
    }
    if (this.#size > this.#mostNames * 1.1) this.#forgetOldest()
  }

  /** An event was used at least when any of its properties was. */
  #event({ event: name, lastSeen }: SeenName): KnownEvent {
    const known = this.#events.get(name)
    if (known) {
      known.lastSeen = Math.max(known.lastSeen, lastSeen)
      return known
    }
    const properties = new Attributes()
    const event = { name, properties, uses: 0, lastSeen, schema: { name, properties: properties.list } }
    this.#events.set(name, event)
    this.#size++
    this.#schema = undefined
    return event
  }

  #takeAttribute(attributes: Attributes, seen: SeenName, merge: MergeValues): void {
    const before = attributes.size
    const change = attributes.take(seen, merge)
    this.#size += attributes.size - before
    if (change === 'other') this.#hasOtherValues = true
    if (change === 'more') this.#schema = undefined
  }

  #forgetOldest(): void {
    if (this.#size <= this.#mostNames) return
    const isKept = newest(this.#mostNames, this.#times())
    for (const { name, lastSeen, properties } of this.#events.values()) {
      // An event comes before its properties, so that of equal times it is the last to go.
      if (isKept(lastSeen)) properties.forget(isKept)
      else this.#events.delete(name)
    }
    this.#traits.forget(isKept)
    this.#context.forget(isKept)
    this.#size = this.#mostNames
    this.#schema = undefined
  }

  /** When each name was last seen. */
  #times(): Float64Array {
    const events = [...this.#events.values()]
    const attributes = [...events.map(({ properties }) => properties), this.#traits, this.#context]
    return Float64Array.from([
      ...events.map(({ lastSeen }) => lastSeen),
      ...attributes.flatMap(each => each.times()),
    ])
  }
}

/** Says of each of some times, asked once in a row, whether it is among so many of the newest. */
function newest(many: number, times: Float64Array): (time: number) => boolean {
  const sorted = times.sort()
  const oldest = sorted.at(-many) ?? Number.NEGATIVE_INFINITY
  let equals = many - (sorted.length - 1 - sorted.lastIndexOf(oldest))
  return time => time > oldest || (time === oldest && equals-- > 0)
}

function mostUsedFirst(a: KnownEvent, b: KnownEvent): number {
  return b.uses - a.uses || (a.name < b.name ? -1 : 1)
}

/** The same object while its properties are the same. */
function eventSchema(event: KnownEvent): EventSchema {
  const { name, properties } = event
  if (event.schema.properties !== properties.list) event.schema = { name, properties: properties.list }
  return event.schema
}
