import { ApiError } from '../http/api-error.ts'
import { everyone } from './built-in-audiences.ts'

/** Where an audience is to go: before or after another, or to a place, from 1. */
export type Destination = { readonly before: string } | { readonly after: string } | { readonly to: number }

/** An order that was asked for, as it will be: `everyone` may be left out. Throws where it is none of these audiences. */
export function wholeOrder(asked: readonly string[], current: readonly string[]): string[] {
  const keys = current.includes(everyone) && !asked.includes(everyone) ? [...asked, everyone] : [...asked]
  const [given, known] = [new Set(keys), new Set(current)]
  const wrong = {
    missing: current.filter(key => !given.has(key)),
    unknown: [...given].filter(key => !known.has(key)),
    repeated: [...given].filter(key => keys.indexOf(key) !== keys.lastIndexOf(key)),
  }
  const complaints = [
    complaint('leaves out', wrong.missing),
    complaint('has unknown', wrong.unknown),
    complaint('repeats', wrong.repeated),
  ].filter(text => text !== '')
  if (complaints.length > 0)
    throw new ApiError(422, 'order_invalid', `The order ${complaints.join(' and ')}.`, { details: [wrong] })
  return requireEveryoneLast(keys)
}

/** The order after one audience went elsewhere. Throws where that is no place in it. */
export function movedOrder(
  current: readonly string[],
  key: string,
  destination: Destination,
): readonly string[] {
  const target = 'before' in destination ? destination.before : 'after' in destination && destination.after
  if (target === key) return current
  const others = current.filter(other => other !== key)
  const at = placeAmong(others, destination)
  return requireEveryoneLast([...others.slice(0, at), key, ...others.slice(at)])
}

function placeAmong(others: readonly string[], destination: Destination): number {
  if ('to' in destination) {
    if (destination.to > others.length + 1)
      throw new ApiError(422, 'order_invalid', `There are ${others.length + 1} places.`)
    return destination.to - 1
  }
  const target = 'before' in destination ? destination.before : destination.after
  const at = others.indexOf(target)
  if (at < 0) throw new ApiError(422, 'audience_unknown', `There is no audience “${target}”.`)
  return 'before' in destination ? at : at + 1
}

function requireEveryoneLast(keys: string[]): string[] {
  if (!keys.includes(everyone) || keys.at(-1) === everyone) return keys
  throw new ApiError(422, 'everyone_is_last', `“${everyone}” is always last: nobody after it could ever win.`)
}

function complaint(what: string, keys: readonly string[]): string {
  if (keys.length === 0) return ''
  const shown = keys.slice(0, 5).map(key => `“${key}”`)
  return `${what} ${shown.join(', ')}${keys.length > shown.length ? ` and ${keys.length - shown.length} more` : ''}`
}
