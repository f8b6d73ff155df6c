import { isDeepStrictEqual } from 'node:util'
import {
  type Call,
  holds,
  type Person,
  peopleIn,
  profileOf,
  type Subject,
  withoutRepeats,
} from '@muster/proof/oracle'
import type { Membership, Query } from '@muster/query'
import { profileId } from '@muster/warehouse'
import { instantsOf } from './instants.ts'
import { audiencesIn } from './parts-of.ts'
import { sessionEnd } from './session-end.ts'
import { outside, type Standing, standingAfter, standingOfBoth, withOtherDuration } from './standing.ts'
import type { Cause, State, Transition, Win } from './state.ts'

export interface ExpectedAudience {
  readonly key: string
  readonly query: Query
  readonly membership: Membership
  readonly enabled: boolean
}

/**
 * What a workspace's members, transitions and winners must be, by the rules alone: everybody is looked at afresh at every
 * instant at which anything could be different.
 */
export class ExpectedWorkspace {
  readonly id: string
  readonly zone: string
  #now: number
  readonly #calls: Call[] = []
  #people: readonly Person[] = []
  /** In their order. */
  #audiences: readonly ExpectedAudience[]
  /** The durations by which the members stand. */
  readonly #durations = new Map<string, Membership>()
  readonly #subjects = new Map<Person, { readonly calls: number; readonly subject: Subject }>()
  /** By profile, then by audience. */
  readonly #standings = new Map<string, Map<string, Standing>>()
  readonly #winners = new Map<string, string>()
  #transitions: Transition[] = []
  #wins: Win[] = []

  constructor(id: string, zone: string, now: number, audiences: readonly ExpectedAudience[]) {
    this.id = id
    this.zone = zone
    this.#now = now
    this.#audiences = audiences
    for (const { key, membership } of audiences) this.#durations.set(key, membership)
  }

  get calls(): readonly Call[] {
    return this.#calls
  }

  get audiences(): readonly ExpectedAudience[] {
    return this.#audiences
  }

  /** Every instant of interest that is known to come, after the present one and up to another. */
  edgesUntil(to: number): number[] {
    const edges = this.#people.flatMap(person => [
      ...this.#audiences.flatMap(({ query }) => [...instantsOf(query, person.calls, this.#now, to)]),
      ...this.#ends(person),
    ])
    return [...new Set(edges)].filter(edge => edge > this.#now && edge <= to)
  }

  /** Time goes on; nothing else happens. */
  pass(to: number): void {
    for (const person of this.#people) this.#passFor(person, to)
    this.#now = to
  }

  /** Calls arrive now. */
  arrive(calls: readonly Call[]): void {
    this.#calls.push(...calls)
    this.#people = peopleIn(withoutRepeats(this.#calls))
    for (const person of this.#people) {
      const absorbed = this.#absorbedBy(person)
      if (absorbed.length > 0) this.#merge(person, absorbed)
      else this.#look(person, { at: this.#now, cause: 'event' })
    }
  }

  /** The definitions, or their order, are others from now on. */
  define(audiences: readonly ExpectedAudience[]): void {
    const kept = new Set(audiences.map(({ key }) => key))
    const deleted = this.#audiences.filter(({ key }) => !kept.has(key))
    this.#audiences = audiences
    for (const { key } of deleted) this.#leaveAll(key)
    const others = audiences.filter(
      ({ key, membership, enabled }) => enabled && !isDeepStrictEqual(this.#durations.get(key), membership),
    )
    for (const { key, membership } of others) this.#durations.set(key, membership)
    const redone = new Set(others.map(({ key }) => key))
    for (const person of this.#people) this.#look(person, { at: this.#now, cause: 'definition', redone })
  }

  /** How everybody stands, and what happened since this was last asked. */
  take(): State {
    const members = [...this.#standings].flatMap(([profile, standings]) =>
      [...standings].flatMap(([audience, { isMember, enteredAt, expiresAt }]) =>
        isMember && enteredAt !== null ? { profile, audience, enteredAt, expiresAt } : [],
      ),
    )
    const winners = [...this.#winners].flatMap(([profile, audience]) =>
      audience === '' ? [] : { profile, audience },
    )
    const state = { members, winners, transitions: this.#transitions, wins: this.#wins }
    this.#transitions = []
    this.#wins = []
    return state
  }

  /** By whose name calls go that were of a profile. */
  nameOf(profile: string): string {
    const identifiers = this.#people.flatMap(({ identifiers }) => identifiers)
    return (
      identifiers.find(([type, value]) => profileId(this.id, { type, value }) === profile)?.[1] ?? profile
    )
  }

  /** From one instant of interest to the next, those among them at which a membership ends by itself. */
  #passFor(person: Person, to: number): void {
    const instants = new Map(
      this.#audiences.map(({ key, query }) => [key, instantsOf(query, person.calls, this.#now, to)]),
    )
    const inOrder = [...new Set([...instants.values()].flatMap(each => [...each]))].sort((a, b) => a - b)
    for (let at = this.#now; ; ) {
      const ends = this.#ends(person).filter(end => end > at)
      while (inOrder[0] !== undefined && inOrder[0] <= at) inOrder.shift()
      const next = Math.min(...ends, ...inOrder.slice(0, 1))
      if (next > to) return
      const isToAsk = ({ key, query }: ExpectedAudience) =>
        ends.includes(next) || instants.get(key)?.has(next) === true || audiencesIn(query).length > 0
      // A call that came with a time still ahead happens then.
      const cause = person.calls.some(({ time }) => time === next) ? 'event' : 'time'
      this.#look(person, { at: next, cause, isToAsk })
      at = next
    }
  }

  /** When a person's memberships end by themselves. */
  #ends(person: Person): number[] {
    const standings = this.#standingsOf(profileOfPerson(this.id, person))
    return this.#audiences.flatMap(({ key, enabled }) => {
      const end = standings.get(key)?.expiresAt
      return enabled && typeof end === 'number' ? end : []
    })
  }

  /** The profiles that were looked at by themselves, and now are part of this person. */
  #absorbedBy(person: Person): string[] {
    const own = profileOfPerson(this.id, person)
    return person.identifiers
      .map(([type, value]) => profileId(this.id, { type, value }))
      .filter(profile => profile !== own && this.#standings.has(profile))
  }

  #merge(person: Person, absorbed: readonly string[]): void {
    const at = this.#now
    const own = profileOfPerson(this.id, person)
    const before = new Map(this.#standingsOf(own))
    const standings = new Map(before)
    for (const profile of absorbed) {
      for (const [audience, standing] of this.#standingsOf(profile)) {
        if (standing.isMember)
          this.#transitions.push({ profile, audience, change: 'exited', at, cause: 'merge' })
        standings.set(audience, standingOfBoth(standings.get(audience) ?? outside, standing))
      }
      this.#standings.delete(profile)
      this.#win(profile, at, 'merge')
    }
    this.#standings.set(own, standings)
    this.#look(person, { at, cause: 'merge', before })
  }

  /** Nobody is in an audience any more. */
  #leaveAll(audience: string): void {
    for (const [profile, standings] of this.#standings) {
      if (standings.get(audience)?.isMember)
        this.#transitions.push({
          profile,
          audience,
          change: 'exited',
          at: this.#now,
          cause: 'definition',
        })
      standings.delete(audience)
    }
  }

  /** `before` is how they stood to begin with; where it is left out, as they stand. */
  #look(person: Person, { at, cause, before, isToAsk = () => true, redone }: Look): void {
    const profile = profileOfPerson(this.id, person)
    const standings = this.#standingsOf(profile)
    const first = before ?? new Map(standings)
    this.#standings.set(profile, standings)
    const subject = this.#subjectOf(person, at)
    for (const audience of inOrderOfReference(this.#audiences)) {
      const { key, query, membership, enabled } = audience
      if (!enabled || !isToAsk(audience)) continue
      const stored = new Map(this.#audiences.map(({ key }) => [key, standings.get(key)?.isMember ?? false]))
      const found = holds(query, { subject, now: at, zone: this.zone, audiences: stored })
      const standing = standings.get(key) ?? outside
      const then = redone?.has(key) ? withOtherDuration(standing, membership, found) : standing
      standings.set(
        key,
        standingAfter(then, { at, holds: found, membership, sessionEnd: sessionEnd(subject, at) }),
      )
    }
    for (const { key: audience } of this.#audiences) {
      const isMember = standings.get(audience)?.isMember ?? false
      if (isMember !== (first.get(audience)?.isMember ?? false))
        this.#transitions.push({ profile, audience, change: isMember ? 'entered' : 'exited', at, cause })
    }
    this.#win(profile, at, cause)
  }

  #win(profile: string, at: number, cause: Cause): void {
    const standings = this.#standingsOf(profile)
    const audience =
      this.#audiences.find(({ key, enabled }) => enabled && standings.get(key)?.isMember)?.key ?? ''
    const previous = this.#winners.get(profile) ?? ''
    if (audience === previous) return
    this.#winners.set(profile, audience)
    this.#wins.push({ profile, audience, previous, at, cause })
  }

  #standingsOf(profile: string): Map<string, Standing> {
    return this.#standings.get(profile) ?? new Map()
  }

  /** The same person with the same calls is the same subject. */
  #subjectOf(person: Person, at: number): Subject {
    const calls = person.calls.filter(({ time }) => time <= at).length
    const known = this.#subjects.get(person)
    if (known?.calls === calls) return known.subject
    const subject = profileOf(person, at)
    this.#subjects.set(person, { calls, subject })
    return subject
  }
}

interface Look {
  readonly at: number
  readonly cause: Cause
  /** How they stood to begin with; as they stand if it is left out. */
  readonly before?: ReadonlyMap<string, Standing>
  /** Which audiences; all if it is left out. */
  readonly isToAsk?: (audience: ExpectedAudience) => boolean
  /** Those that have another duration from now on. */
  readonly redone?: ReadonlySet<string>
}

function profileOfPerson(workspace: string, { head: [type, value] }: Person): string {
  return profileId(workspace, { type, value })
}

/** Each after those that it refers to. */
function inOrderOfReference(audiences: readonly ExpectedAudience[]): ExpectedAudience[] {
  const ordered: ExpectedAudience[] = []
  while (ordered.length < audiences.length) {
    const done = new Set(ordered.map(({ key }) => key))
    const ready = audiences.filter(
      ({ key, query }) => !done.has(key) && audiencesIn(query).every(other => done.has(other)),
    )
    if (ready.length === 0) throw new Error('The audiences refer to each other in a circle.')
    ordered.push(...ready)
  }
  return ordered
}
