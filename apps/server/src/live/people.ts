import {
  type Activity,
  activityOf,
  type Call,
  identifiersOf,
  type ProfileMemberships,
  profileId,
  type Warehouse,
  withActivity,
} from '@muster/warehouse'
import { LRUCache } from 'lru-cache'

/** What is known of somebody: what they did, and how they stand. */
export interface KnownPerson {
  /** In the order of time, then of message id. */
  readonly activity: readonly Activity[]
  readonly standing: ProfileMemberships
  /** How those stood, by id, who are now part of this profile. */
  readonly absorbed: ReadonlyMap<string, ProfileMemberships>
}

/** Those who were merged into some profiles, by the profiles' ids. */
type Merged = ReadonlyMap<string, readonly string[]>

interface Remembered {
  readonly workspace: string
  /** Its own id, and those of all that were merged into it. */
  readonly ids: readonly string[]
  readonly person: KnownPerson
  /** In characters, roughly. */
  readonly size: number
}

/** How much is remembered, in characters: it takes some times as many bytes. */
const most = 50_000_000
const sizeOfPerson = 300
const leastOfActivity = 150
const sizeOfMembership = 60

/**
 * Remembers those who were looked at lately: who does one thing often does another soon after, and need not be read from
 * disk again. What is remembered holds for as long as all that is written is told.
 */
export class People {
  readonly #warehouse: Warehouse
  readonly #isTold: boolean
  readonly #remembered = new LRUCache<string, Remembered>({
    maxSize: most,
    sizeCalculation: ({ size }) => size,
    dispose: ({ ids }, id, reason) => {
      if (reason !== 'set') this.#forgetNames(id, ids)
    },
  })
  /** The profile that each id of somebody who is remembered is part of. */
  readonly #rootOf = new Map<string, string>()
  /** What those did meanwhile who are just being read. */
  readonly #beingRead = new Map<string, Activity[]>()

  /** `isTold` of all that is written as soon as it is: without that, nothing is remembered. */
  constructor(warehouse: Warehouse, { isTold }: { readonly isTold: boolean }) {
    this.#warehouse = warehouse
    this.#isTold = isTold
  }

  /** What is known of some profiles, by their ids; read from disk as far as it is not remembered. */
  async of(workspace: string, profiles: Merged): Promise<ReadonlyMap<string, KnownPerson>> {
    const people = new Map<string, KnownPerson>()
    const unknown = new Map<string, readonly string[]>()
    for (const [id, merged] of profiles) {
      const remembered = this.#remembered.get(id)
      if (remembered && isSame(remembered.ids, [id, ...merged])) people.set(id, remembered.person)
      else unknown.set(id, merged)
    }
    if (unknown.size > 0)
      for (const [id, person] of await this.#read(workspace, unknown)) people.set(id, person)
    return people
  }

  /** Somebody stands like this from now on; those who are part of them have nothing any more. */
  stands(id: string, standing: ProfileMemberships): void {
    const remembered = this.#remembered.peek(id)
    if (!remembered) return
    const size = remembered.size + sizeOfStanding(standing) - sizeOfStanding(remembered.person.standing)
    const person = { ...remembered.person, standing, absorbed: new Map() }
    this.#remembered.set(id, { ...remembered, person, size })
  }

  /** Is told of a call that is on disk. */
  did(call: Call): void {
    const [identifier] = identifiersOf(call)
    const added = activityOf(call)
    if (!identifier || !added) return
    const id = profileId(call.workspace, identifier)
    this.#beingRead.get(id)?.push(added)
    const root = this.#rootOf.get(id)
    const remembered = root === undefined ? undefined : this.#remembered.peek(root)
    if (root === undefined || !remembered) return
    const activity = withActivity(remembered.person.activity, added)
    const person = { ...remembered.person, activity }
    this.#remembered.set(root, { ...remembered, person, size: remembered.size + sizeOfActivity(added) })
  }

  /** Is told that anybody in a workspace may stand otherwise. */
  forgetAll(workspace: string): void {
    for (const [id, remembered] of [...this.#remembered.entries()])
      if (remembered.workspace === workspace) this.#remembered.delete(id)
  }

  async #read(workspace: string, profiles: Merged): Promise<Map<string, KnownPerson>> {
    const ids = [...profiles].flatMap(([id, merged]) => [id, ...merged])
    for (const id of ids) this.#beingRead.set(id, [])
    try {
      const [activity, standing] = await Promise.all([
        this.#warehouse.activity(workspace, [...profiles.keys()]),
        this.#warehouse.memberships.of(workspace, ids),
      ])
      return new Map(
        [...profiles].map(([id, merged]) => {
          const absorbed = new Map(merged.map(other => [other, standing.get(other) ?? inNothing]))
          const read = { activity: activity.get(id) ?? [], standing: standing.get(id) ?? inNothing, absorbed }
          return [id, this.#remember(workspace, [id, ...merged], read)]
        }),
      )
    } finally {
      for (const id of ids) this.#beingRead.delete(id)
    }
  }

  /** Answers what is known by now of somebody who was just read. */
  #remember(workspace: string, ids: readonly [string, ...string[]], read: KnownPerson): KnownPerson {
    const meanwhile = ids.flatMap(id => this.#beingRead.get(id) ?? [])
    const person = { ...read, activity: meanwhile.reduce(withActivity, read.activity) }
    if (!this.#isTold) return person
    const sizes = person.activity.map(sizeOfActivity)
    const size = sizes.reduce((sum, size) => sum + size, sizeOfPerson + sizeOfStanding(read.standing))
    const [root] = ids
    for (const id of ids) this.#rootOf.set(id, root)
    this.#remembered.set(root, { workspace, ids, person, size })
    return person
  }

  #forgetNames(root: string, ids: readonly string[]): void {
    for (const id of ids) if (this.#rootOf.get(id) === root) this.#rootOf.delete(id)
  }
}

const inNothing: ProfileMemberships = { memberships: new Map(), winner: undefined }

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(id => other.includes(id))
}

function sizeOfActivity({ properties, context, visitor }: Activity): number {
  return leastOfActivity + JSON.stringify([properties, context, visitor]).length
}

function sizeOfStanding({ memberships }: ProfileMemberships): number {
  return memberships.size * sizeOfMembership
}
