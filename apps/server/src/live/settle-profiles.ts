import { type Membership, noMembership, type SettledChange } from '@muster/evaluate/live'
import type { Activity, Cause, ProfileMemberships, Warehouse } from '@muster/warehouse'
import { combined } from './combined.ts'
import { Draft } from './draft.ts'
import type { KeptAudiences } from './kept-audiences.ts'
import { standsStill } from './stands-still.ts'

/** A look at somebody at an instant, in Unix milliseconds, for some audiences. */
export interface Look {
  readonly at: number
  readonly cause: Cause
  readonly keys: Iterable<string>
}

interface Asked {
  readonly workspace: string
  readonly warehouse: Warehouse
  readonly kept: KeptAudiences
  /** Time stands still there for whoever did nothing since. */
  readonly asOf: number | undefined
  /** How far ahead it is said when to look again. */
  readonly end: number
}

interface Settled {
  readonly draft: Draft
  /** When to look at somebody again because of time alone. */
  readonly next: ReadonlyMap<string, number>
  /** Everybody who was looked at, by all their ids. */
  readonly profiles: readonly string[]
}

/** Looks at some profiles, as calls named them, and finds what changes for them. */
export async function settleProfiles(looks: ReadonlyMap<string, Look>, asked: Asked): Promise<Settled> {
  const { workspace, warehouse } = asked
  const { rootOf, mergedInto } = await warehouse.roots(workspace, [...looks.keys()])
  const looksOf = new Map<string, Look[]>()
  for (const [profile, look] of looks) {
    const root = rootOf.get(profile) ?? profile
    looksOf.set(root, [...(looksOf.get(root) ?? []), look])
  }
  const roots = [...looksOf.keys()]
  const profiles = roots.flatMap(root => [root, ...(mergedInto.get(root) ?? [])])
  const [activity, standing] = await Promise.all([
    warehouse.activity(workspace, roots),
    warehouse.memberships.of(workspace, profiles),
  ])
  const draft = new Draft()
  const next = new Map<string, number>()
  for (const [root, looks] of looksOf) {
    const settling = new Settling(root, asked.kept, draft, standing)
    const own = activity.get(root) ?? []
    const { asOf } = asked
    const still = asOf !== undefined && standsStill(own, asOf)
    const then = still ? looks.map(look => ({ ...look, at: asOf })) : looks
    settling.absorb(mergedInto.get(root) ?? [], then[0]?.at ?? 0)
    next.set(root, settling.settle(own, then, still ? asOf : asked.end))
  }
  return { draft, next, profiles }
}

/** One profile on its way from how it stood to how it stands. */
class Settling {
  readonly #profile: string
  readonly #kept: KeptAudiences
  readonly #draft: Draft
  readonly #standing: ReadonlyMap<string, ProfileMemberships>
  readonly #before: ReadonlyMap<string, Membership>
  readonly #memberships: Map<string, Membership>
  /** When another profile was found to be the same person. */
  #mergedAt: number | undefined

  constructor(
    profile: string,
    kept: KeptAudiences,
    draft: Draft,
    standing: ReadonlyMap<string, ProfileMemberships>,
  ) {
    this.#profile = profile
    this.#kept = kept
    this.#draft = draft
    this.#standing = standing
    this.#before = standing.get(profile)?.memberships ?? new Map()
    this.#memberships = new Map(this.#before)
  }

  /** Takes over how those stood who are now part of this profile: they leave, and it is in their place. */
  absorb(merged: readonly string[], at: number): void {
    const why = { at, cause: 'merge' } as const
    for (const profile of merged) {
      const { memberships = new Map<string, Membership>(), winner } = this.#standing.get(profile) ?? {}
      for (const [audience, membership] of memberships) {
        const version = this.#kept.versionOf(audience)
        this.#draft.change({ profile, audience, version }, membership, noMembership, why)
        this.#memberships.set(audience, combined(this.#memberships.get(audience) ?? noMembership, membership))
        this.#mergedAt = at
      }
      if (winner !== undefined) this.#draft.win({ profile, audience: undefined, previous: winner, ...why })
    }
  }

  /** Answers when to look again. */
  settle(activity: readonly Activity[], looks: readonly Look[], end: number): number {
    const isMerged = this.#mergedAt !== undefined
    const isNew = this.#before.size === 0
    let next = Number.POSITIVE_INFINITY
    for (const look of looks.toSorted((one, other) => one.at - other.at)) {
      const keys = isMerged || isNew ? this.#kept.keys : look.keys
      const person = { activity, memberships: this.#memberships }
      const settled = this.#kept.settler.settle(person, keys, look.at, end)
      for (const change of settled.changes) {
        this.#memberships.set(change.key, change.after)
        if (!isMerged) this.#change(change, change.at < look.at ? 'time' : causeOf(look, activity))
      }
      next = Math.min(next, settled.next)
    }
    const last = looks.reduce((latest, look) => (look.at > latest.at ? look : latest))
    if (isMerged) this.#changeAll(last.at)
    this.#win({ ...last, cause: causeOf(last, activity) })
    return next
  }

  #change({ key, at, before, after }: SettledChange, cause: Cause): void {
    const whose = { profile: this.#profile, audience: key, version: this.#kept.versionOf(key) }
    this.#draft.change(whose, before, after, { at, cause })
  }

  /** What a merge and what was seen after it come to. */
  #changeAll(at: number): void {
    for (const [key, after] of this.#memberships) {
      const before = this.#before.get(key) ?? noMembership
      if (before !== after) this.#change({ key, at, before, after }, 'merge')
    }
  }

  #win({ at, cause }: Look): void {
    const previous = this.#standing.get(this.#profile)?.winner
    const audience = this.#kept.winnerAmong(this.#memberships)
    if (audience === previous) return
    this.#draft.win({
      profile: this.#profile,
      audience,
      previous,
      at,
      cause: this.#mergedAt === undefined ? cause : 'merge',
    })
  }
}

/** An instant that was foreseen may be that of a call. */
function causeOf({ at, cause }: Look, activity: readonly Activity[]): Cause {
  return cause === 'time' && activity.some(({ time }) => time === at) ? 'event' : cause
}
