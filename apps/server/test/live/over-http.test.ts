import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { serve } from '../harness/serve.ts'

const client = await serve()

interface Entry {
  readonly id: string
  readonly identifiers: readonly { readonly id: string }[]
  readonly audience: string
  readonly change: string
  readonly reason: string
  readonly version: number
}

/** As much as these tests look at of any answer. */
interface Answer {
  readonly status: string
  readonly version: number
  readonly size: number
  readonly transitions: readonly Entry[]
  readonly wins: readonly Entry[]
  readonly members: readonly Entry[]
  readonly profiles: readonly Entry[]
  readonly batch: readonly object[]
  readonly sizes: readonly { readonly size: number }[]
  readonly next: string | null
  readonly cursor: string
}

async function get(path: string): Promise<Answer> {
  const { status, body } = await client.ask('GET', path)
  expect(status).toBe(200)
  return body
}

const namesOf = (entries: readonly Entry[]) => entries.map(({ identifiers }) => identifiers[0]?.id)

/** Asks again until the answer is as it should be, for ten seconds at most. */
async function until(path: string, isRight: (body: Answer) => boolean) {
  for (let tries = 0; tries < 200; tries++) {
    const body = await get(path)
    if (isRight(body)) return body
    await delay(50)
  }
  throw new Error(`${path} is still ${JSON.stringify(await get(path))}.`)
}

const save = (key: string, query: string, more: object = {}) =>
  client.ask('POST', 'audiences', { key, name: key, query, ...more })

const bought = (userId: string) => ({ type: 'track', userId, event: 'Bought' })

test('who enters and leaves is told, with why and in order, from any point on', async () => {
  await client.record(bought('ann'))
  await save('buyers', `event('Bought').count() >= 1`)
  await save('others', `NOT audience('buyers')`)
  await until('audiences/others', ({ status }) => status === 'live')
  await client.record(bought('ben'), { type: 'track', userId: 'cat', event: 'Seen' })
  const { transitions, next, cursor } = await until(
    'audiences/buyers/transitions',
    ({ transitions }) => transitions.length === 2,
  )
  expect(next).toBeNull()
  expect(
    transitions.map(({ identifiers, change, reason, version }) => [
      identifiers[0]?.id,
      change,
      reason,
      version,
    ]),
  ).toEqual([
    ['ann', 'entered', 'definition', 1],
    ['ben', 'entered', 'event', 1],
  ])
  await client.record(bought('cat'))
  const later = await until(`transitions?cursor=${cursor}`, ({ transitions }) =>
    transitions.some(({ audience }) => audience === 'others'),
  )
  expect(
    later.transitions
      .filter(({ audience }) => audience === 'buyers' || audience === 'others')
      .map(({ audience, change }) => [audience, change]),
  ).toEqual([
    ['buyers', 'entered'],
    ['others', 'exited'],
  ])
  const first = await get('audiences/buyers/transitions?limit=1')
  const second = await get(`audiences/buyers/transitions?limit=1&cursor=${first.next}`)
  expect([first, second].flatMap(({ transitions }) => namesOf(transitions))).toEqual(['ann', 'ben'])
})

test('as Segment’s own calls', async () => {
  const identify = await get('audiences/buyers/transitions?format=segment_identify&limit=1')
  expect(identify.batch[0]).toMatchObject({ type: 'identify', userId: 'ann', traits: { buyers: true } })
  const track = await get('audiences/buyers/transitions?format=segment_track&limit=1')
  expect(track.batch[0]).toMatchObject({
    type: 'track',
    event: 'Audience Entered',
    properties: { audience_key: 'buyers', buyers: true },
  })
})

test('members come as pages and as a file', async () => {
  const first = await get('audiences/buyers/members?limit=2')
  const second = await get(`audiences/buyers/members?limit=2&cursor=${first.next}`)
  const members = [...first.members, ...second.members]
  expect(namesOf(members).sort()).toEqual(['ann', 'ben', 'cat'])
  expect(members[0]).toMatchObject({ entered_at: expect.any(String), expires_at: null })
  expect(second.next).toBeNull()

  const response = await client.api('audiences/buyers/members.csv')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const [header, ...rows] = (await response.text()).trimEnd().split('\n')
  expect(header).toBe('id,user_id,anonymous_ids,entered_at,expires_at')
  expect(rows.map(row => row.split(',')[1]).sort()).toEqual(['ann', 'ben', 'cat'])
})

test('the size, over time, beside another audience, and at two instants', async () => {
  await until('audiences/buyers', ({ size }) => size === 3)
  const { sizes } = await get('audiences/buyers/sizes?points=3')
  expect(sizes.map(({ size }) => size)).toEqual([0, 0, 3])
  expect(await get('audiences/buyers/overlap?with=everyone')).toEqual({ size: 3, other_size: 3, both: 3 })
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  const comparison = await get(`audiences/buyers/comparison?from=${yesterday}&limit=2`)
  expect(comparison).toMatchObject({ entered: 3, exited: 0, stayed: 0 })
  expect(comparison.profiles).toHaveLength(2)
  expect(comparison.next).not.toBeNull()
})

test('the audience that each profile gets follows the order', async () => {
  const { wins } = await until('wins?limit=1000', ({ wins }) => wins.length > 0)
  const winnerOf = new Map(wins.map(({ id, audience }) => [id, audience]))
  expect(new Set(winnerOf.values())).toEqual(new Set(['buyers']))
  await client.ask('POST', 'audiences/buyers/move', { after: 'new_visitors' })
  const later = await until('wins?limit=1000', ({ wins }) => wins.length > winnerOf.size + 2)
  expect(later.wins.at(-1)).toMatchObject({
    audience: 'new_visitors',
    previous: 'buyers',
    reason: 'definition',
  })
})

test('an audience is worked out anew on demand, and by a new definition', async () => {
  const { status, body } = await client.ask('POST', 'audiences/buyers/compute')
  expect([status, body]).toEqual([202, { job: 'buyers:1' }])
  await until('audiences/buyers', ({ status }) => status === 'live')
  await client.ask('PATCH', 'audiences/buyers', { query: `event('Bought').count() >= 2` })
  await until(
    'audiences/buyers',
    ({ status, version, size }) => status === 'live' && version === 2 && size === 0,
  )
  await until('audiences/others', ({ size }) => size === 3)
})

test('whoever is in a deleted audience leaves it', async () => {
  await save('passing', `event('Bought').count() >= 1`)
  const before = await until('audiences/passing', ({ status }) => status === 'live')
  expect(before.size).toBe(3)
  const { cursor } = await get('transitions?limit=1000')
  await client.ask('DELETE', 'audiences/passing')
  const { transitions } = await until(
    `transitions?limit=1000&cursor=${cursor}`,
    ({ transitions }) => transitions.length === 3,
  )
  expect(transitions.every(({ change, audience }) => change === 'exited' && audience === 'passing')).toBe(
    true,
  )
})

test('an audience that is not there has no members', async () => {
  expect((await client.ask('GET', 'audiences/nobodys/members')).status).toBe(404)
  expect((await client.ask('GET', 'audiences/nobodys/members.csv')).status).toBe(404)
  expect((await client.ask('GET', 'audiences/buyers/members?cursor=x')).status).toBe(400)
})
