import { isDate, type ValueType } from '@muster/query'
import { encodeStep } from './encode-step.ts'
import { tag } from './tagged.ts'

/** A JSON object made ready for the tables. */
export interface Shape {
  /** The object itself, its keys encoded. */
  readonly stored: object
  /** The elements, tagged and in order, of every path that leads into or through an array; keys are stored paths. */
  readonly lists: Record<string, string[]>
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
  // No key that was sent is ever taken for a method of objects.
  const lists: Record<string, string[]> = Object.create(null)
  const attributes: ShapedAttribute[] = []

  function visitObject(value: object, path: string, inList: boolean, depth: number): object {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        const step = encodeStep(key)
        return [step, visit(child, path === '' ? step : `${path}.${step}`, inList, depth + 1)]
      }),
    )
  }

  function visit(value: unknown, path: string, inList: boolean, depth: number): unknown {
    if (depth > maxDepth) return value
    if (Array.isArray(value)) {
      lists[path] ??= []
      attributes.push({ path, type: 'list' })
      return value.map(element => visit(element, path, true, depth + 1))
    }
    if (typeof value === 'string' && !value.isWellFormed())
      return visit(value.toWellFormed(), path, inList, depth)
    if (inList) addToList(path, value)
    if (value === null || value === undefined) return value
    if (typeof value === 'object') {
      attributes.push({ path, type: 'object' })
      return visitObject(value, path, inList, depth)
    }
    attributes.push({ path, type: typeOf(value), value: value as string | number | boolean })
    return value
  }

  function addToList(path: string, value: unknown): void {
    const list = lists[path]
    if (list) list.push(tag(value))
    else {
      lists[path] = [tag(value)]
      attributes.push({ path, type: 'list' })
    }
  }

  const stored = visitObject(object, '', false, 0)
  return { stored, lists, attributes }
}

function typeOf(value: unknown): ValueType {
  if (typeof value === 'string') return isDate(value) ? 'date' : 'string'
  return typeof value === 'number' ? 'number' : 'boolean'
}
