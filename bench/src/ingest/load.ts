/** Which events to put in, and how. */
export interface Load {
  readonly first: number
  readonly count: number
  readonly connections: number
  readonly batchSize: number
}

/** Runs `put` for each batch, so many at a time; the number of events per second. */
export async function runLoad(
  load: Load,
  put: (first: number, count: number) => Promise<void>,
): Promise<number> {
  const end = load.first + load.count
  let next = load.first
  async function connection(): Promise<void> {
    while (next < end) {
      const first = next
      next += load.batchSize
      await put(first, Math.min(load.batchSize, end - first))
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: load.connections }, connection))
  return load.count / ((performance.now() - start) / 1_000)
}
