/** More profiles than this are never one person: a name that would join them is shared by many, and joins no more. */
const largestProfile = 1_000

/**
 * Which profile each merged one is now part of. Profiles that nothing was merged with are not in it; a root may be, as
 * part of itself.
 */
export class MergeGraph {
  readonly #into = new Map<string, string>()
  /** What was merged into each root. */
  readonly #members = new Map<string, string[]>()
  readonly #changed = new Set<string>()

  /** `merges` must hold every merge that the profiles in question, or any that were merged into them, take part in. */
  constructor(merges: Iterable<readonly [profile: string, into: string]>) {
    const known = new Map(merges)
    for (const profile of known.keys()) {
      const root = endOf(known, profile)
      this.#place(profile, root)
      if (root !== known.get(profile)) this.#changed.add(profile)
    }
  }

  root(profile: string): string {
    return this.#into.get(profile) ?? profile
  }

  isMerged(profile: string): boolean {
    return this.root(profile) !== profile
  }

  /** Makes one profile of the two: all that was `from` becomes part of what `to` is part of. */
  merge(from: string, to: string): void {
    const [oldRoot, newRoot] = [this.root(from), this.root(to)]
    if (oldRoot === newRoot) return
    const moved = [oldRoot, ...(this.#members.get(oldRoot) ?? [])]
    if (moved.length + (this.#members.get(newRoot)?.length ?? 0) >= largestProfile) return
    this.#members.delete(oldRoot)
    for (const profile of moved) {
      this.#place(profile, newRoot)
      this.#changed.add(profile)
    }
  }

  /** The merges that are not what they were, each once. */
  changes(): (readonly [profile: string, into: string])[] {
    return [...this.#changed].map(profile => [profile, this.root(profile)] as const)
  }

  #place(profile: string, into: string): void {
    this.#into.set(profile, into)
    if (profile === into) return
    const members = this.#members.get(into)
    if (members) members.push(profile)
    else this.#members.set(into, [profile])
  }
}

/**
 * Where a profile's merges lead. More than one step is mended by this: it is left where a server was ended in the middle of
 * its turn, and its last rows came after those of the next. Of a ring, the smallest is the root.
 */
function endOf(merges: ReadonlyMap<string, string>, profile: string): string {
  const passed = new Set<string>()
  let end = profile
  while (!passed.has(end)) {
    passed.add(end)
    const into = merges.get(end)
    if (into === undefined || into === end) return end
    end = into
  }
  return ringFrom(merges, end).sort()[0] ?? end
}

function ringFrom(merges: ReadonlyMap<string, string>, start: string): string[] {
  const ring = [start]
  for (let next = merges.get(start); next !== undefined && next !== start; next = merges.get(next))
    ring.push(next)
  return ring
}
