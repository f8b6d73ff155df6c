import { remembered } from '../remembered.ts'

/** What there is under a key. */
export interface Lookup<Item> {
  get(key: string): readonly Item[] | undefined
  has(key: string): boolean
}

/** Several tables as one: what each has under a key, one after the other. */
export function joinedLookup<Item>(tables: readonly Lookup<Item>[]): Lookup<Item> {
  const [only, ...others] = tables
  if (only && others.length === 0) return only
  const all = remembered(key => tables.flatMap(table => table.get(key) ?? []), mostKnown)
  return {
    get: key => {
      const found = all(key)
      return found.length > 0 ? found : undefined
    },
    has: key => all(key).length > 0,
  }
}

/** A prompt asks for the same stretches of words more than once, and the next prompt for many of them again. */
const mostKnown = 20_000

/** Items by each of their keys. */
export function lookupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const found = groups.get(key)
      if (found) found.push(item)
      else groups.set(key, [item])
    }
  }
  groups.delete('')
  return groups
}
