/** Resolves once all of them have ended; rejects, no sooner than that, with what the first of them failed with. */
export async function whenAllEnd(work: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(work)
  const failed = ends.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
}
