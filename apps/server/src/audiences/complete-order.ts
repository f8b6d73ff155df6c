import { wholeOrder } from './audience-order.ts'
import { everyone } from './built-in-audiences.ts'

/**
 * An order that was asked for, with the audiences that it leaves out after the last custom one, where new ones go. Throws
 * where it names what is not there, repeats any, or goes on after `everyone`.
 */
export function completeOrder(
  asked: readonly string[],
  current: readonly string[],
  builtIn: ReadonlySet<string>,
): string[] {
  const named = new Set(asked)
  const left = current.filter(key => !named.has(key) && key !== everyone)
  return wholeOrder(afterLastCustom(asked, left, builtIn), current)
}

/** Keys put in an order after the last custom audience; first where there is none. */
export function afterLastCustom(
  order: readonly string[],
  keys: readonly string[],
  builtIn: ReadonlySet<string>,
): string[] {
  const place = order.findLastIndex(key => !builtIn.has(key)) + 1
  return order.toSpliced(place, 0, ...keys)
}
