import { join } from 'node:path'
import { type Call, profileId, Warehouse } from '@muster/warehouse'
import { expect, test } from 'vitest'
import { type KnownPerson, People } from '../../src/live/people.ts'
import { dataFolder } from '../harness/data-folder.ts'

const workspace = 'default'
const now = Date.parse('2026-07-15T12:00:00Z')

const warehouse = await Warehouse.open({ path: join(await dataFolder(), 'clickhouse') })
const told = new People(warehouse, { isTold: true })
warehouse.onRecorded(calls => {
  for (const call of calls) told.did(call)
})

let messages = 0

function bought(call: Partial<Call>): Call {
  return {
    workspace,
    source: 'web',
    type: 'track',
    messageId: `message ${messages++}`,
    name: 'Bought',
    time: now,
    receivedAt: now,
    properties: { revenue: 12.5, items: [{ sku: 'a' }, {}] },
    context: {},
    visitor: { country: 'NL' },
    ...call,
  }
}

function idOf(user: string): string {
  return profileId(workspace, { type: 'user_id', value: user })
}

/** What is remembered of users, and what is on disk. */
async function ofUsers(...users: readonly string[]) {
  const { mergedInto } = await warehouse.roots(workspace, users.map(idOf))
  const profiles = new Map(users.map(user => [idOf(user), mergedInto.get(idOf(user)) ?? []]))
  const onDisk = new People(warehouse, { isTold: false })
  return {
    remembered: await told.of(workspace, profiles),
    stored: await onDisk.of(workspace, profiles),
  }
}

test('who is remembered is as on disk, whatever they do meanwhile, and in whichever order', async () => {
  await warehouse.record([bought({ userId: 'ann' }), bought({ userId: 'bob' })])
  for (const time of [now + 5, now - 5, now, now]) {
    const reading = ofUsers('ann', 'bob', 'cor')
    await warehouse.record([bought({ userId: 'ann', time }), bought({ userId: 'cor', time })])
    await reading
    const { remembered, stored } = await ofUsers('ann', 'bob', 'cor')
    expect(remembered).toEqual(stored)
  }
})

test('who turns out to be the same is one, and what is done under either name is theirs', async () => {
  await warehouse.record([bought({ userId: 'dee' }), bought({ anonymousId: 'visitor' })])
  await ofUsers('dee')
  await warehouse.record([
    bought({ type: 'identify', name: '', userId: 'dee', anonymousId: 'visitor', properties: {} }),
  ])
  await ofUsers('dee')
  await warehouse.record([bought({ anonymousId: 'visitor' }), bought({ userId: 'dee' })])
  const { remembered, stored } = await ofUsers('dee')
  expect(remembered.get(idOf('dee'))?.activity).toHaveLength(5)
  expect(remembered).toEqual(stored)
})

test('how somebody stands is remembered until anybody may stand otherwise', async () => {
  const id = idOf('ann')
  const standingOf = async () => (await ofUsers('ann')).remembered.get(id)?.standing
  const member = { isMember: true, holds: true, enteredAt: now, expiresAt: null }
  const standing: KnownPerson['standing'] = { memberships: new Map([['loyal', member]]), winner: 'loyal' }
  await ofUsers('ann')
  told.stands(id, standing)
  expect(await standingOf()).toEqual(standing)
  told.forgetAll('another')
  expect(await standingOf()).toEqual(standing)
  told.forgetAll(workspace)
  expect(await standingOf()).toEqual({ memberships: new Map(), winner: undefined })
})
