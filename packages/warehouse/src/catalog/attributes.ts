import { type Attribute, printPath } from '@muster/query'
import { decodePath } from '../values/encode-step.ts'
import { mostValues, type SeenName } from './seen-name.ts'

interface Known {
  readonly attribute: Attribute
  readonly lastSeen: number
}

type Values = Attribute['examples']

/** Puts together the values that were known and those that were seen, the most used first. */
export type MergeValues = (known: Values, seen: Values) => Values

/** What taking in a name has changed: there is more now, or only other values, or another order of them. */
export type Change = 'more' | 'other' | undefined

/** The attributes of one place, in memory. */
export class Attributes {
  /** By stored path. */
  readonly #known = new Map<string, Known>()
  #list: readonly Attribute[] | undefined

  get size(): number {
    return this.#known.size
  }

  /** In the order of their paths; the same object while nothing in it changes. */
  get list(): readonly Attribute[] {
    this.#list ??= [...this.#known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { attribute }]) => attribute)
    return this.#list
  }

  /** When each was last seen. */
  times(): number[] {
    return [...this.#known.values()].map(({ lastSeen }) => lastSeen)
  }

  take(seen: SeenName, merge: MergeValues): Change {
    const known = this.#known.get(seen.path)
    const attribute = known ? merged(known.attribute, seen, merge) : newAttribute(seen, merge)
    const lastSeen = Math.max(known?.lastSeen ?? seen.lastSeen, seen.lastSeen)
    this.#known.set(seen.path, { attribute, lastSeen })
    if (attribute === known?.attribute) return undefined
    this.#list = undefined
    return known && !hasMore(attribute, known.attribute) ? 'other' : 'more'
  }

  forget(isKept: (lastSeen: number) => boolean): void {
    for (const [path, { lastSeen }] of this.#known) {
      if (isKept(lastSeen)) continue
      this.#known.delete(path)
      this.#list = undefined
    }
  }
}

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
