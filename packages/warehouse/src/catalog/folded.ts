/**
 * SQL of a text as it is compared in a search: without case, separators and other signs, so that `order completed` is
 * found in `Order_Completed` and `OrderCompleted` alike.
 */
export function folded(sql: string): string {
  return `replaceRegexpAll(lowerUTF8(${sql}), '[^\\\\p{L}\\\\p{N}]', '')`
}

/** The same of a stored path, where signs are numbers between percent signs. */
export function foldedPath(sql: string): string {
  return folded(`replaceRegexpAll(${sql}, '%[0-9a-f]*%', '')`)
}
