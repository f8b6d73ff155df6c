import type { EventPattern } from './event-pattern.ts'
import type { LinkedAttribute } from './linked-attribute.ts'
import { type Lookup, lookupBy } from './lookup.ts'
import { wordsOf } from './name.ts'
import { indexNames, type NameIndex } from './name-index.ts'
import { Words } from './vocabulary.ts'
import type { LinkedEvent } from './workspace.ts'

/**
 * Some of a workspace's events, or of what is known of its people, made ready to be found. Where a name is new, only its
 * own shelf is made again: a hundred thousand names are not.
 */
export interface Shelf {
  readonly names: NameIndex
  /** The ways in which events are said, by each family of words in them. */
  readonly patterns: Lookup<EventPattern>
  readonly words: Words
}

export function eventShelf(events: readonly LinkedEvent[]): Shelf {
  const properties = events.flatMap(event => event.properties)
  return {
    names: indexNames(properties, []),
    patterns: lookupBy(
      events.flatMap(event => event.patterns),
      ({ needed, optional }) => [...needed, ...optional],
    ),
    words: new Words([...events.flatMap(({ name }) => wordsOf(name)), ...properties.flatMap(spokenWords)]),
  }
}

export function peopleShelf(people: readonly LinkedAttribute[]): Shelf {
  return { names: indexNames(people, []), patterns: new Map(), words: new Words(people.flatMap(spokenWords)) }
}

/** The words of an attribute's name, and of its values; those that every visitor may have are in the lexicon. */
function spokenWords({ field, values }: LinkedAttribute): readonly string[] {
  if (field.kind === 'visitor') return []
  return [field.path.join('.'), ...values.map(({ value }) => value)].flatMap(wordsOf)
}

/** How many there are on a shelf, about. */
const perShelf = 512

/**
 * Puts items on shelves, by their names, so that each stays on its own when others come and go. `make` is asked only for
 * shelves whose items are not those of an earlier call.
 */
export function shelved<Item extends object>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  made: WeakMap<Item, MadeShelf<Item>>,
  make: (items: readonly Item[]) => Shelf,
): readonly Shelf[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(items.length / perShelf)))
  const shelves = Array.from({ length: count }, (): Item[] => [])
  for (const item of items) shelves[hash(nameOf(item)) % count]?.push(item)
  return shelves.flatMap(shelf => {
    const [first] = shelf
    if (!first) return []
    const before = made.get(first)
    if (before && isSame(before.items, shelf)) return [before.shelf]
    const fresh = { items: shelf, shelf: make(shelf) }
    made.set(first, fresh)
    return [fresh.shelf]
  })
}

export interface MadeShelf<Item> {
  readonly items: readonly Item[]
  readonly shelf: Shelf
}

function isSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
