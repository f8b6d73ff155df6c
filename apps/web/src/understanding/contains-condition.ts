/** Whether a condition stands in a query by itself, not as a part of a longer one: `= 3` is not in `= 30`. */
export function containsCondition(query: string, condition: string): boolean {
  for (let at = query.indexOf(condition); at >= 0; at = query.indexOf(condition, at + 1)) {
    const before = query.charAt(at - 1)
    const after = query.charAt(at + condition.length)
    if (!/[\w.]/.test(before) && !/[\w.]/.test(after)) return true
  }
  return false
}
