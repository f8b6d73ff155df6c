import type { Path } from '@muster/query'
import type { Json, JsonObject } from '../call.ts'
import { absent, type Found, single } from './found.ts'
import { isArray, isObject } from './json.ts'

/** Where a path leads, walked step by step. An array is walked through: each of its elements takes the step. */
export function follow(root: JsonObject, path: Path): Found {
  let reached: readonly Json[] = [root]
  let metArray = false
  for (const step of path) {
    metArray ||= reached.some(isArray)
    reached = opened(reached).flatMap(value => child(value, step))
  }
  const endsInArray = reached.some(isArray)
  const elements = opened(reached)
  if (elements.length === 0 && !endsInArray) return absent
  return metArray || endsInArray ? { kind: 'list', elements } : single(elements[0])
}

/** Values with every array replaced by its elements, at any depth. */
function opened(values: readonly Json[]): Json[] {
  return values.flatMap(value => (isArray(value) ? opened(value) : [value]))
}

/** Only an object has children, and only those that are its own. */
function child(value: Json, step: string): Json[] {
  if (!isObject(value) || !Object.hasOwn(value, step)) return []
  const found = value[step]
  return found === undefined ? [] : [found]
}
