/** More profiles than this are never one person: a name that would join them is shared by many, and joins no more. */
const largestProfile = 1_000

/** Which profile each merged one is now part of. Profiles that nothing was merged with are not in it. */
export class MergeGraph {
  readonly #into = new Map<string, string>()
  /** What was merged into each root. */
  readonly #members = new Map<string, string[]>()
  readonly #changed = new Set<string>()

  /** `merges` must hold every merge that the profiles in question, or any that were merged into them, take part in. */
  constructor(merges: Iterable<readonly [profile: string, into: string]>) {
    for (const [profile, into] of merges) this.#place(profile, into)
  }

  root(profile: string): string {
    return this.#into.get(profile) ?? profile
  }

  isMerged(profile: string): boolean {
    return this.#into.has(profile)
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
    const members = this.#members.get(into)
    if (members) members.push(profile)
    else this.#members.set(into, [profile])
  }
}
