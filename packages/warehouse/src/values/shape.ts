import { isDate, type ValueType } from '@muster/query'
import { encodeStep } from './encode-step.ts'
import { storable, storableWhole } from './storable.ts'
import { hollow, tag } from './tagged.ts'

/** A JSON object made ready for the tables. */
export interface Shape {
  /** The object itself, its keys encoded. */
  readonly stored: object
  /** The elements, tagged and in order, of every path that leads into or through an array; keys are stored paths. */
  readonly lists: Record<string, string[]>
  /** Whether the column may not give it back: an empty object, nulls in a list, booleans beside numbers in one. */
  readonly isLossy: boolean
  /** What there is under each stored path. A path can be listed more than once. */
  readonly attributes: readonly ShapedAttribute[]
}

export interface ShapedAttribute {
  readonly path: string
  readonly type: ValueType
  /** Of a string, number or boolean. */
  readonly value?: string | number | boolean
}

/** Deeper values are kept, but no query can name them. */
const maxDepth = 20

/** Walks an object once, for all that the tables and the catalog need of it. */
export function shape(object: object): Shape {
  const shaper = new Shaper()
  return {
    stored: shaper.visitObject(object, '', false, 0),
    lists: shaper.lists,
    attributes: shaper.attributes,
    isLossy: shaper.isLossy,
  }
}

/** A class for its speed: this walk is most of the work that an event makes, and closures are made anew for each. */
class Shaper {
  // No key that was sent is ever taken for a method of objects.
  readonly lists: Record<string, string[]> = Object.create(null)
  readonly attributes: ShapedAttribute[] = []
  isLossy = false

  visitObject(object: object, path: string, inList: boolean, depth: number): object {
    const stored: [string, unknown][] = []
    for (const [key, child] of Object.entries(object)) {
      const step = encodeStep(key)
      stored.push([step, this.#visit(child, path === '' ? step : `${path}.${step}`, inList, depth + 1)])
    }
    return Object.fromEntries(stored)
  }

  #visit(sent: unknown, path: string, inList: boolean, depth: number): unknown {
    if (depth > maxDepth) {
      this.isLossy = true
      return storableWhole(sent)
    }
    if (Array.isArray(sent)) return this.#visitArray(sent, path, depth)
    const value = storable(sent)
    if (inList) {
      if (isHollow(value)) this.isLossy = true
      this.#addToList(path, tag(value))
    }
    if (value === null || value === undefined) return value
    if (typeof value === 'object') {
      this.attributes.push({ path, type: 'object' })
      // The column keeps nothing of an object in which there is nothing; that it was there is kept beside the lists.
      if (!inList && isHollow(value)) {
        this.isLossy = true
        this.#addToList(path, hollow)
      }
      return this.visitObject(value, path, inList, depth)
    }
    this.attributes.push({ path, type: typeOf(value), value: value as string | number | boolean })
    return value
  }

  #visitArray(array: readonly unknown[], path: string, depth: number): unknown[] {
    this.lists[path] ??= []
    this.attributes.push({ path, type: 'list' })
    if (isMixedWithBooleans(array)) this.isLossy = true
    const stored: unknown[] = []
    for (const element of array) stored.push(this.#visit(element, path, true, depth + 1))
    return stored
  }

  #addToList(path: string, tagged: string): void {
    const list = this.lists[path]
    if (list) list.push(tagged)
    else {
      this.lists[path] = [tagged]
      this.attributes.push({ path, type: 'list' })
    }
  }
}

function isHollow(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined) return true
  if (typeof value !== 'object' || Array.isArray(value) || depth > maxDepth) return false
  return Object.values(value).every(child => isHollow(child, depth + 1))
}

/** The column takes a boolean beside numbers for a number. */
function isMixedWithBooleans(array: readonly unknown[]): boolean {
  return array.some(isBoolean) && !array.every(isBoolean)
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}

function typeOf(value: unknown): ValueType {
  if (typeof value === 'string') return isDate(value) ? 'date' : 'string'
  return typeof value === 'number' ? 'number' : 'boolean'
}
