import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, type Query } from '@muster/query'
import { type Call, type History, type JsonObject, type Preview, Warehouse } from '@muster/warehouse'
import { afterAll, expect, test } from 'vitest'

/** The `now` of every query, unless a test says otherwise: a Wednesday. */
export const now = '2026-07-15T12:00:00.000Z'

export type Deed = Partial<Call> & Pick<Call, 'type' | 'name' | 'time' | 'properties'>

/** What each person did, under their user id. */
export type People = Readonly<Record<string, readonly Deed[]>>

/** A query's text, and the people for whom it holds. */
export type Answer = readonly [query: string, people: readonly string[]]

/** Where a value can be found: what a person is given for it, and what a query writes to compare it. */
export type Place = readonly [
  name: string,
  given: (value: unknown) => readonly Deed[],
  query: (comparison: string) => string,
]

interface Circumstances {
  readonly at?: string
  readonly zone?: string
  readonly audiences?: Readonly<Record<string, string>>
}

/** A track call. The time is ISO 8601, by default an hour before `now`. */
export function did(name: string, properties: JsonObject = {}, time = ago({ hours: 1 })): Deed {
  return { type: 'track', name, properties, time: Date.parse(time) }
}

/** An identify call. */
export function has(traits: JsonObject, time = ago({ hours: 1 })): Deed {
  return { type: 'identify', name: '', properties: traits, time: Date.parse(time) }
}

/** So long before `now`, in ISO 8601. */
export function ago({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }): string {
  const minutesBack = (days * 24 + hours) * 60 + minutes
  return new Date(Date.parse(now) - minutesBack * 60_000 - milliseconds).toISOString()
}

/** One data folder for each test file, which is a process of its own; each world in it has its own workspace. */
const folder = await mkdtemp(join(tmpdir(), 'muster-'))
const warehouse = await Warehouse.open({ path: folder })
let worlds = 0
let messages = 0

afterAll(async () => {
  await warehouse.close()
  await rm(folder, { recursive: true })
})

/** A workspace of these people, and of whatever calls name them in other ways. */
export class World {
  readonly #workspace = `world ${worlds++}`

  static async of(people: People, others: readonly Deed[] = []): Promise<World> {
    const world = new World()
    const deeds = Object.entries(people).flatMap(([userId, own]) => own.map(deed => ({ userId, ...deed })))
    await world.record([...deeds, ...others])
    return world
  }

  record(deeds: readonly Deed[]): Promise<void> {
    return warehouse.record(
      deeds.map(deed => ({
        workspace: this.#workspace,
        source: 'web',
        messageId: `message ${messages++}`,
        receivedAt: deed.time,
        context: {},
        visitor: {},
        ...deed,
      })),
    )
  }

  preview(query: string, { at = now, zone = 'UTC', audiences = {} }: Circumstances = {}): Promise<Preview> {
    return warehouse.preview({
      workspace: this.#workspace,
      query: parse(query),
      at: Date.parse(at),
      zone,
      limit: 1000,
      audiences: new Map(Object.entries(audiences).map(([key, text]): [string, Query] => [key, parse(text)])),
    })
  }

  async histories(userIds: readonly string[]): Promise<History[]> {
    const ids = await Promise.all(
      userIds.map(value => warehouse.findProfile(this.#workspace, { type: 'user_id', value })),
    )
    const known = ids.filter(id => id !== undefined)
    return warehouse.histories(this.#workspace, known, Date.parse(now))
  }

  accountHistories(groupIds: readonly string[]): Promise<History[]> {
    return warehouse.accountHistories(this.#workspace, groupIds, Date.parse(now))
  }

  /** The people for whom a query holds, sorted. */
  async members(query: string, circumstances?: Circumstances): Promise<string[]> {
    const { count, sample } = await this.preview(query, circumstances)
    expect(sample).toHaveLength(count)
    return sample.map(({ identifiers }) => identifiers[0]?.id ?? 'nobody').sort()
  }

  /** A test for each query, that just these people are its answer. */
  answers(table: readonly Answer[], circumstances?: Circumstances): void {
    test.each(table)('%s', async (query, people) => {
      expect(await this.members(query, circumstances)).toEqual([...people].sort())
    })
  }
}
