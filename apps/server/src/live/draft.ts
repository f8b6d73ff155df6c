import type { Membership } from '@muster/evaluate/live'
import type { Batch, Cause, MembershipChange, Transition, Win } from '@muster/warehouse'

type Unplaced<Change> = Omit<Change, 'position'>

/** Changes on their way to the log: they get their positions all at once. */
export class Draft {
  readonly #memberships: Unplaced<MembershipChange>[] = []
  readonly #transitions: Unplaced<Transition>[] = []
  readonly #wins: Unplaced<Win>[] = []

  get isEmpty(): boolean {
    return this.#memberships.length === 0 && this.#wins.length === 0
  }

  get transitions(): readonly Unplaced<Transition>[] {
    return this.#transitions
  }

  /** A membership that became another; it is a transition too if the profile entered or left by it. */
  change(
    whose: { readonly profile: string; readonly audience: string; readonly version: number },
    before: Membership,
    after: Membership,
    why: { readonly at: number; readonly cause: Cause },
  ): void {
    const { profile, audience, version } = whose
    this.#memberships.push({ profile, audience, ...after })
    if (before.isMember === after.isMember) return
    this.#transitions.push({
      profile,
      audience,
      version,
      change: after.isMember ? 'entered' : 'exited',
      ...why,
    })
  }

  win(win: Unplaced<Win>): void {
    this.#wins.push(win)
  }

  /** The changes at their positions after one, transitions in the order of time; and the last position. */
  place(after: number): { batch: Batch; position: number } {
    let position = after
    const placed = <Change>(change: Change) => ({ ...change, position: ++position })
    const inTime = <Change extends { readonly at: number }>(changes: readonly Change[]) =>
      changes.toSorted((one, other) => one.at - other.at)
    const batch = {
      memberships: this.#memberships.map(placed),
      transitions: inTime(this.#transitions).map(placed),
      wins: inTime(this.#wins).map(placed),
    }
    return { batch, position }
  }
}
