import { dependsOn, type MembershipDuration, type Query } from '@muster/query'
import type { CompileOptions } from '../compile-options.ts'
import type { Activity } from '../subject.ts'
import { advance } from './advance.ts'
import { compileLive, type LiveAudiences, type Look } from './compile-live.ts'
import { type Membership, noMembership } from './membership.ts'
import { referenceOrder } from './reference-order.ts'
import { sessionEnd } from './session-end.ts'
import { traitsAt } from './traits-at.ts'

/** An audience whose members are kept. */
export interface KeptAudience {
  readonly query: Query
  readonly duration: MembershipDuration
}

/** Somebody as known, and how they stand to the audiences; one that is left out is one that they have nothing to do with. */
export interface Person {
  /** In the order of time, then of message id. */
  readonly activity: readonly Activity[]
  readonly memberships: ReadonlyMap<string, Membership>
}

/** A membership that became another at an instant, in Unix milliseconds. */
export interface SettledChange {
  readonly key: string
  readonly at: number
  readonly before: Membership
  readonly after: Membership
}

export interface Settled {
  /** In the order of time, and of reference at one instant. */
  readonly changes: readonly SettledChange[]
  /** The first instant up to the end at which to look again, because time alone may change something; Infinity if none. */
  readonly next: number
}

/** Keeps the memberships of one person after another. */
export class Settler {
  readonly #audiences: ReadonlyMap<string, KeptAudience>
  readonly #order: readonly string[]
  readonly #dependents = new Map<string, Set<string>>()
  readonly #live: LiveAudiences

  /** Throws as `compile` does. */
  constructor(audiences: ReadonlyMap<string, KeptAudience>, options: Omit<CompileOptions, 'audiences'>) {
    const queries = new Map([...audiences].map(([key, { query }]) => [key, query]))
    this.#audiences = audiences
    this.#order = referenceOrder(queries)
    this.#live = compileLive(queries, options)
    for (const [key, query] of queries)
      for (const other of dependsOn(query).audiences)
        this.#dependents.set(other, (this.#dependents.get(other) ?? new Set()).add(key))
  }

  /** Looks at some audiences, and at those that refer to what changes by it, at an instant; `end` is how far ahead. */
  settle(person: Person, keys: Iterable<string>, now: number, end: number): Settled {
    const memberships = new Map(person.memberships)
    const changes: SettledChange[] = []
    const change = (key: string, at: number, after: Membership) => {
      const before = memberships.get(key) ?? noMembership
      if (isSame(before, after)) return
      memberships.set(key, after)
      changes.push({ key, at, before, after })
      if (before.isMember !== after.isMember)
        for (const other of this.#dependents.get(key) ?? []) asked.add(other)
    }
    const asked = new Set(keys)
    for (const { key, at, after } of this.#lapsed(memberships, asked, now)) change(key, at, after)

    const subject = { activity: person.activity, traits: traitsAt(person.activity, now) }
    const session = sessionEnd(person.activity, now)
    const nextCall = person.activity.find(({ time }) => time > now)?.time ?? Number.POSITIVE_INFINITY
    let next = nextCall <= end ? nextCall : Number.POSITIVE_INFINITY
    let look: Look | undefined
    for (const key of this.#order) {
      const audience = this.#audiences.get(key)
      if (!asked.has(key) || !audience) continue
      look ??= this.#live.look({ ...subject, memberships: membersOf(memberships) }, now)
      const before = memberships.get(key) ?? noMembership
      const found = { at: now, holds: look.holds(key), sessionEnd: session }
      const after = advance(before, found, audience.duration)
      next = Math.min(next, look.nextChange(key, Math.min(end, nextCall)), expiryOf(after, end))
      change(key, now, after)
      // What refers to it has to see it as it is now.
      if (before.isMember !== after.isMember && this.#dependents.has(key)) look = undefined
    }
    return { changes, next }
  }

  /** What ended by itself before now, in the order of time. */
  #lapsed(memberships: ReadonlyMap<string, Membership>, asked: ReadonlySet<string>, now: number) {
    return [...memberships]
      .flatMap(([key, before]) => {
        const audience = this.#audiences.get(key)
        const at = before.isMember ? before.expiresAt : null
        if (!audience || at === null || at >= now || !asked.has(key)) return []
        const after = advance(before, { at, holds: before.holds, sessionEnd: null }, audience.duration)
        return [{ key, at, after }]
      })
      .sort((one, other) => one.at - other.at)
  }
}

function membersOf(memberships: ReadonlyMap<string, Membership>): Set<string> {
  return new Set([...memberships].flatMap(([key, { isMember }]) => (isMember ? key : [])))
}

function expiryOf({ isMember, expiresAt }: Membership, end: number): number {
  return isMember && expiresAt !== null && expiresAt <= end ? expiresAt : Number.POSITIVE_INFINITY
}

function isSame(one: Membership, other: Membership): boolean {
  return (
    one.isMember === other.isMember &&
    one.holds === other.holds &&
    one.enteredAt === other.enteredAt &&
    one.expiresAt === other.expiresAt
  )
}
