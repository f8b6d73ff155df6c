import type { Path } from '@muster/query'
import type { JsonObject } from '../subject.ts'

/** What a path leads to: an array is a list of values, nulls included; anything else is one value; undefined is nothing. */
export type PathReader = (root: JsonObject) => unknown

export function pathReader(path: Path): PathReader {
  // Few names are also those of what every object has; only for these is it asked whose the property is.
  const step = path.some(name => name in Object.prototype) ? ownValue : plainValue
  const [name] = path
  return name !== undefined && path.length === 1
    ? root => endOf(step(root, name))
    : root => walk(root, path, step)
}

type Step = (object: JsonObject, name: string) => unknown

function ownValue(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function plainValue(object: JsonObject, name: string): unknown {
  return object[name]
}

/** Follows a path up to the first array, if there is one. */
function walk(root: JsonObject, path: Path, step: Step): unknown {
  let value: unknown = root
  let taken = 0
  for (const name of path) {
    if (!isObject(value)) return undefined
    if (Array.isArray(value)) return listed(value, path, taken)
    value = step(value, name)
    taken++
  }
  return endOf(value)
}

/** An array is the list of its elements, those of arrays inside it among them. */
function endOf(value: unknown): unknown {
  return Array.isArray(value) && value.some(Array.isArray) ? listed(value, [], 0) : value
}

/** The list that the rest of a path makes of an array; undefined where it reaches nothing, not even an empty array. */
function listed(array: readonly unknown[], path: Path, taken: number): unknown {
  const list: unknown[] = []
  return reach(array, path, taken, list) ? list : undefined
}

/** Adds to a list what a path leads to; each element of an array takes its steps. Whether anything was reached. */
function reach(value: unknown, path: Path, taken: number, list: unknown[]): boolean {
  const name = path[taken]
  if (Array.isArray(value)) {
    let reached = name === undefined
    for (const element of value) if (reach(element, path, taken, list)) reached = true
    return reached
  }
  if (name !== undefined) return isObject(value) && reach(ownValue(value, name), path, taken + 1, list)
  if (value === undefined) return false
  list.push(value)
  return true
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null
}
