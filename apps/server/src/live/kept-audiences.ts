import { type KeptAudience, type Membership, Settler } from '@muster/evaluate/live'
import { clockInstants, type Dependence, dependsOn, mayChangeBetween, type Query } from '@muster/query'
import { RE2JS } from 're2js'
import type { Touch } from './touches.ts'

/** An audience whose members stand and are kept right. */
export interface Kept extends KeptAudience {
  readonly key: string
  readonly version: number
}

/** The audiences of a workspace whose members are kept right, ready to be asked. In their order. */
export class KeptAudiences {
  readonly keys: readonly string[]
  readonly settler: Settler
  readonly #audiences: ReadonlyMap<string, Kept>
  readonly #byEvent = new Map<string, string[]>()
  readonly #byTrait = new Map<string, string[]>()
  readonly #byAnyEvent: string[] = []
  /** Those that every call may change: they look at the visitor, or at the session. */
  readonly #byAnyCall: string[] = []
  readonly #order: readonly string[]
  readonly #zone: string

  /** `order` is that of all whose members stand, those that are being worked out anew among them. */
  constructor(audiences: readonly Kept[], order: readonly string[], zone: string) {
    this.keys = audiences.map(({ key }) => key)
    this.#audiences = new Map(audiences.map(audience => [audience.key, audience]))
    this.#order = order
    this.#zone = zone
    this.settler = new Settler(this.#audiences, { zone, regex: RE2JS.compile })
    for (const audience of audiences) this.#list(audience, dependsOn(audience.query))
  }

  /** Their queries by key. */
  get queries(): ReadonlyMap<string, Query> {
    return new Map([...this.#audiences].map(([key, { query }]) => [key, query]))
  }

  versionOf(key: string): number {
    return this.#audiences.get(key)?.version ?? 0
  }

  /** Those that what is new of a profile may change. */
  affectedBy(touch: Touch): Iterable<string> {
    if (touch.everything) return this.keys
    const keys = new Set(this.#byAnyCall)
    if (touch.events.size > 0) addAll(keys, this.#byAnyEvent)
    for (const event of touch.events) addAll(keys, this.#byEvent.get(event))
    for (const trait of touch.traits) addAll(keys, this.#byTrait.get(trait))
    return keys
  }

  /** The first in the order that somebody is in. */
  winnerAmong(memberships: ReadonlyMap<string, Membership>): string | undefined {
    return this.#order.find(key => memberships.get(key)?.isMember)
  }

  /** Whom time alone may change something of for some of them, after one instant and up to another; for all if undefined. */
  mayChangeBetween(from: number, to: number, keys = this.keys): Query | undefined {
    const operands = keys.flatMap(key => {
      const audience = this.#audiences.get(key)
      return (audience && mayChangeBetween(audience.query, from, to)) ?? []
    })
    const [only, ...others] = operands
    return only && others.length === 0 ? only : only && { kind: 'or', operands }
  }

  /** The instants after one and up to another at which some of them may change for everybody, and which. */
  clockInstants(from: number, to: number, keys = this.keys): Map<number, string[]> {
    const instants = new Map<number, string[]>()
    for (const key of keys) {
      const audience = this.#audiences.get(key)
      if (!audience) continue
      for (const at of clockInstants(audience.query, from, to, this.#zone))
        instants.set(at, [...(instants.get(at) ?? []), key])
    }
    return instants
  }

  /** Those that refer to any of some audiences. */
  dependentsOf(keys: ReadonlySet<string>): string[] {
    return [...this.#audiences.values()].flatMap(({ key, query }) =>
      [...dependsOn(query).audiences].some(other => keys.has(other)) ? key : [],
    )
  }

  #list({ key, duration }: Kept, { events, anyEvent, traits, visitor }: Dependence): void {
    for (const event of events) place(this.#byEvent, event, key)
    for (const trait of traits) place(this.#byTrait, trait, key)
    if (anyEvent) this.#byAnyEvent.push(key)
    if (visitor || duration.kind === 'session') this.#byAnyCall.push(key)
  }
}

function place(index: Map<string, string[]>, name: string, key: string): void {
  const keys = index.get(name)
  if (keys) keys.push(key)
  else index.set(name, [key])
}

function addAll(keys: Set<string>, others: readonly string[] = []): void {
  for (const key of others) keys.add(key)
}
