import { type Attribute, type EventSchema, printPath } from '@muster/query'
import { decodePath } from '../values/encode-step.ts'
import { mostValues, type SeenName } from './seen-name.ts'
import type { WarehouseSchema } from './warehouse-schema.ts'

const reorderInterval = 600_000

interface KnownAttribute {
  readonly attribute: Attribute
  readonly lastSeen: number
}

/** Attributes by stored path. */
type Attributes = Map<string, KnownAttribute>

interface KnownEvent {
  readonly name: string
  readonly properties: Attributes
  count: number
  lastSeen: number
  /** Made when it is asked for, and again where something has changed. */
  schema: EventSchema | undefined
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
  readonly #traits: Attributes = new Map()
  readonly #context: Attributes = new Map()
  #size = 0
  #schema: WarehouseSchema | undefined
  #madeAt = 0
  #isReordered = false

  constructor(mostNames: number) {
    this.#mostNames = mostNames
  }

  /** How many names it holds; some more than in its schema, until that is asked for. */
  get size(): number {
    return this.#size
  }

  /** Takes in what is new. */
  learn(name: SeenName): void {
    this.#take(name, (known, seen) => [...new Set([...known, ...seen])])
    if (this.#size > this.#mostNames * 1.1) this.#forgetOldest()
  }

  /** Takes in a name as it is on disk: its values are all that are kept, the most used first. */
  update(name: SeenName & { readonly count: number }): void {
    this.#take(name, (known, seen) => [...new Set([...seen, ...known])])
    const event = name.kind === 'event' ? this.#events.get(name.event) : undefined
    if (event) event.count = name.count
  }

  /** `now` in Unix milliseconds. */
  schema(now: number): WarehouseSchema {
    const isDue = this.#isReordered && now - this.#madeAt > reorderInterval
    if (this.#schema && !isDue) return this.#schema
    if (this.#size > this.#mostNames) this.#forgetOldest()
    this.#schema = {
      events: [...this.#events.values()].sort(mostUsedFirst).map(eventSchema),
      traits: inOrder(this.#traits),
      context: inOrder(this.#context),
    }
    this.#madeAt = now
    this.#isReordered = false
    return this.#schema
  }

  #take(name: SeenName, merge: MergeValues): void {
    if (name.kind === 'trait') this.#takeAttribute(this.#traits, name, merge)
    else if (name.kind === 'context') this.#takeAttribute(this.#context, name, merge)
    else {
      const event = this.#event(name)
      if (name.kind === 'property' && this.#takeAttribute(event.properties, name, merge))
        event.schema = undefined
    }
  }

  /** An event was used at least when any of its properties was. */
  #event({ event: name, lastSeen }: SeenName): KnownEvent {
    const known = this.#events.get(name)
    if (known) {
      known.lastSeen = Math.max(known.lastSeen, lastSeen)
      return known
    }
    const event = { name, properties: new Map(), count: 0, lastSeen, schema: undefined }
    this.#events.set(name, event)
    this.#size++
    this.#schema = undefined
    return event
  }

  /** Whether it is another attribute now. */
  #takeAttribute(attributes: Attributes, seen: SeenName, merge: MergeValues): boolean {
    const known = attributes.get(seen.path)
    const attribute = known ? merged(known.attribute, seen, merge) : newAttribute(seen, merge)
    attributes.set(seen.path, {
      attribute,
      lastSeen: Math.max(known?.lastSeen ?? Number.NEGATIVE_INFINITY, seen.lastSeen),
    })
    if (attribute === known?.attribute) return false
    if (!known) this.#size++
    if (known && !hasMore(attribute, known.attribute)) this.#isReordered = true
    else this.#schema = undefined
    return true
  }

  #forgetOldest(): void {
    const newestFirst = [...this.#places()].sort((a, b) => b.lastSeen - a.lastSeen)
    for (const { forget } of newestFirst.slice(this.#mostNames)) forget()
    this.#size = this.#mostNames
    this.#schema = undefined
  }

  /** Each name; an event before its properties, so that of equal times it is the last to go. */
  *#places(): Iterable<{ readonly lastSeen: number; readonly forget: () => void }> {
    for (const event of this.#events.values()) {
      yield { lastSeen: event.lastSeen, forget: () => this.#events.delete(event.name) }
      for (const [path, { lastSeen }] of event.properties)
        yield { lastSeen, forget: () => forgetProperty(event, path) }
    }
    for (const attributes of [this.#traits, this.#context])
      for (const [path, { lastSeen }] of attributes) yield { lastSeen, forget: () => attributes.delete(path) }
  }
}

type Values = Attribute['examples']
type MergeValues = (known: Values, seen: Values) => Values

function newAttribute({ path, types, values }: SeenName, merge: MergeValues): Attribute {
  return {
    path: printPath(decodePath(path)),
    types: [...types].sort(),
    examples: merge([], values).slice(0, mostValues),
  }
}

/** The same attribute where it had all of this. */
function merged(known: Attribute, seen: SeenName, merge: MergeValues): Attribute {
  const types = [...new Set([...known.types, ...seen.types])].sort()
  const examples = merge(known.examples, seen.values).slice(0, mostValues)
  const isSame =
    types.length === known.types.length && examples.every((value, at) => value === known.examples[at])
  return isSame ? known : { path: known.path, types, examples }
}

function hasMore(one: Attribute, other: Attribute): boolean {
  return one.types.length > other.types.length || one.examples.length > other.examples.length
}

function forgetProperty(event: KnownEvent, path: string): void {
  event.properties.delete(path)
  event.schema = undefined
}

function mostUsedFirst(a: KnownEvent, b: KnownEvent): number {
  return b.count - a.count || compare(a.name, b.name)
}

function eventSchema(event: KnownEvent): EventSchema {
  event.schema ??= { name: event.name, properties: inOrder(event.properties) }
  return event.schema
}

function inOrder(attributes: Attributes): Attribute[] {
  return [...attributes].sort(([a], [b]) => compare(a, b)).map(([, { attribute }]) => attribute)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
