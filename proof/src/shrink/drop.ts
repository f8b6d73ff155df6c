/** What is left of a list after dropping, in ever smaller pieces, whatever can go while the rest will still do. */
export async function drop<T>(
  items: readonly T[],
  willDo: (items: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = items
  for (let size = Math.ceil(items.length / 2); size >= 1; size = Math.floor(size / 2)) {
    let start = 0
    while (start < kept.length) {
      const fewer = kept.toSpliced(start, size)
      if (await willDo(fewer)) kept = fewer
      else start += size
    }
  }
  return kept
}
