/**
 * The same function, but it remembers its results: the last `count` at least, twice as many at most. What is asked for
 * often stays, since it is taken along each time that a new half is begun.
 */
export function remembered<Result extends string | object | null>(
  compute: (text: string) => Result,
  count: number,
): (text: string) => Result {
  let young = new Map<string, Result>()
  let old = new Map<string, Result>()
  return text => {
    const known = young.get(text)
    if (known !== undefined) return known
    const kept = old.get(text)
    const result = kept === undefined ? compute(text) : kept
    if (young.size >= count) {
      old = young
      young = new Map()
    }
    young.set(text, result)
    return result
  }
}
