import { type Membership, noMembership, type SettledChange } from '@muster/evaluate/live'
import type { Activity, Cause, ProfileMemberships, Warehouse } from '@muster/warehouse'
import { combined } from './combined.ts'
import { Draft } from './draft.ts'
import type { KeptAudiences } from './kept-audiences.ts'
import type { KnownPerson, People } from './people.ts'
import { standsStill } from './stands-still.ts'
import type { Touch } from './touches.ts'

/** A look at somebody at an instant, in Unix milliseconds. */
export interface Look {
  readonly at: number
  readonly cause: Cause
  /** What is new of them, and so which audiences it is for; undefined for all. */
  readonly touch: Touch | undefined
}

interface Asked {
  readonly workspace: string
  readonly warehouse: Warehouse
  readonly people: People
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
  /** How everybody stands who was looked at, by their profiles' ids. */
  readonly standing: ReadonlyMap<string, ProfileMemberships>
  /** Everybody who was looked at, by all their ids. */
  readonly profiles: readonly string[]
}

/** Looks at some profiles, as calls named them, and finds what changes for them. */
export async function settleProfiles(looks: ReadonlyMap<string, Look>, asked: Asked): Promise<Settled> {
  const { workspace, warehouse, people } = asked
  const { rootOf, mergedInto } = await warehouse.roots(workspace, [...looks.keys()])
  const looksOf = new Map<string, Look[]>()
  for (const [profile, look] of looks) {
    const root = rootOf.get(profile) ?? profile
    looksOf.set(root, [...(looksOf.get(root) ?? []), look])
  }
  const merged = new Map([...looksOf.keys()].map(root => [root, mergedInto.get(root) ?? []]))
  const draft = new Draft()
  const next = new Map<string, number>()
  const standing = new Map<string, ProfileMemberships>()
  for (const [root, person] of await people.of(workspace, merged)) {
    const looks = looksOf.get(root) ?? []
    const settling = new Settling(root, asked.kept, draft, person)
    const { asOf } = asked
    const still = asOf !== undefined && standsStill(person.activity, asOf)
    const then = still ? looks.map(look => ({ ...look, at: asOf })) : looks
    settling.absorb(then[0]?.at ?? 0)
    next.set(root, settling.settle(then, still ? asOf : asked.end))
    standing.set(root, settling.standing)
  }
  return { draft, next, standing, profiles: [...merged].flatMap(([root, others]) => [root, ...others]) }
}

/** One profile on its way from how it stood to how it stands. */
class Settling {
  readonly #profile: string
  readonly #kept: KeptAudiences
  readonly #draft: Draft
  readonly #person: KnownPerson
  readonly #memberships: Map<string, Membership>
  /** When another profile was found to be the same person. */
  #mergedAt: number | undefined
  #winner: string | undefined

  constructor(profile: string, kept: KeptAudiences, draft: Draft, person: KnownPerson) {
    this.#profile = profile
    this.#kept = kept
    this.#draft = draft
    this.#person = person
    this.#memberships = new Map(this.#before)
    this.#winner = person.standing.winner
  }

  get standing(): ProfileMemberships {
    const memberships = [...this.#memberships].filter(([, { isMember, holds }]) => isMember || holds)
    return { memberships: new Map(memberships), winner: this.#winner }
  }

  /** Takes over how those stood who are now part of this profile: they leave, and it is in their place. */
  absorb(at: number): void {
    const why = { at, cause: 'merge' } as const
    for (const [profile, { memberships, winner }] of this.#person.absorbed) {
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
  settle(looks: readonly Look[], end: number): number {
    const { activity } = this.#person
    const isMerged = this.#mergedAt !== undefined
    const isForAll = isMerged || this.#before.size === 0
    let next = Number.POSITIVE_INFINITY
    for (const look of looks.toSorted((one, other) => one.at - other.at)) {
      const keys = isForAll || !look.touch ? this.#kept.keys : this.#kept.affectedBy(look.touch)
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

  get #before(): ReadonlyMap<string, Membership> {
    return this.#person.standing.memberships
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
    const previous = this.#winner
    const audience = this.#kept.winnerAmong(this.#memberships)
    if (audience === previous) return
    this.#winner = audience
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
