const mostBytes = 256 * 1024

/** How many of some transitions of these sizes, in bytes, go into one batch: at least the first. */
export function cutBatch(sizes: readonly number[]): number {
  let bytes = 0
  const over = sizes.findIndex(size => {
    bytes += size
    return bytes > mostBytes
  })
  return over === -1 ? sizes.length : Math.max(over, 1)
}
