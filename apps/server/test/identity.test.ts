import { expect, test } from 'vitest'
import type { Profile } from './harness/client.ts'
import { serve } from './harness/serve.ts'

const client = await serve()

const track = (ids: object, event: string) => ({ type: 'track', ...ids, event })
const identify = (ids: object, traits: object, timestamp?: string) => ({
  type: 'identify',
  ...ids,
  traits,
  timestamp,
})
const alias = (previousId: string, userId: string) => ({ type: 'alias', previousId, userId })

/** The one profile under an id, of all that there are. */
async function profileOf(id: string): Promise<Profile> {
  const { sample } = await client.preview('event().count() >= 0')
  const [profile, ...others] = sample.filter(({ identifiers }) => identifiers.some(known => known.id === id))
  if (!profile || others.length > 0) throw new Error(`${id} is known in ${others.length} other profiles.`)
  return profile
}

async function idsOf(id: string): Promise<string[]> {
  return (await profileOf(id)).identifiers.map(known => known.id)
}

/** The ids of each profile that a query finds. */
async function found(query: string): Promise<string[][]> {
  const { sample } = await client.preview(query)
  return sample.map(({ identifiers }) => identifiers.map(({ id }) => id)).sort()
}

test('a user id is one profile, whatever comes under it', async () => {
  await client.record(track({ userId: 'ann' }, 'Ann Came'), track({ userId: 'ann' }, 'Ann Came'))
  expect(await found(`event('Ann Came').count() = 2`)).toEqual([['ann']])
})

test('the same text as userId and as anonymousId is two people', async () => {
  await client.record(track({ userId: '77' }, 'Was 77'), track({ anonymousId: '77' }, 'Was 77'))
  expect(await found(`event('Was 77').count() = 1`)).toEqual([['77'], ['77']])
})

test('an id may come as a number', async () => {
  await client.record(track({ userId: 4711 }, 'Counted'), track({ userId: '4711' }, 'Counted'))
  expect(await found(`event('Counted').count() = 2`)).toEqual([['4711']])
})

test('a visitor who identifies keeps the anonymous history', async () => {
  await client.record(track({ anonymousId: 'visit-1' }, 'Looked'))
  await client.record(identify({ userId: 'bob', anonymousId: 'visit-1' }, { plan: 'pro' }))
  await client.record(track({ userId: 'bob' }, 'Bought'))
  const query = `event('Looked').count() = 1 AND event('Bought').count() = 1 AND trait('plan') = 'pro'`
  expect(await found(query)).toEqual([['bob', 'visit-1']])
})

test('what a visitor does after identifying counts without the user id, too', async () => {
  await client.record(identify({ userId: 'cleo', anonymousId: 'visit-2' }, {}))
  await client.record(track({ anonymousId: 'visit-2' }, 'Came Back'))
  expect(await found(`event('Came Back').count() = 1`)).toEqual([['cleo', 'visit-2']])
})

test('a track with both ids says as much as an identify', async () => {
  await client.record(track({ anonymousId: 'visit-3' }, 'Browsed'))
  await client.record(track({ userId: 'dora', anonymousId: 'visit-3' }, 'Paid'))
  expect(await found(`event('Browsed').count() = 1 AND event('Paid').count() = 1`)).toEqual([
    ['dora', 'visit-3'],
  ])
})

test('a user has as many visitors as devices', async () => {
  for (const anonymousId of ['phone', 'laptop', 'tablet'])
    await client.record(track({ anonymousId }, 'Opened'), identify({ userId: 'eve', anonymousId }, {}))
  expect(await found(`event('Opened').count() = 3`)).toEqual([['eve', 'laptop', 'phone', 'tablet']])
})

test('a device that two users share stays the first one’s, and does not make one person of them', async () => {
  await client.record(track({ anonymousId: 'family-tablet' }, 'Shared Before'))
  await client.record(identify({ userId: 'mum', anonymousId: 'family-tablet' }, { role: 'mum' }))
  await client.record(identify({ userId: 'son', anonymousId: 'family-tablet' }, { role: 'son' }))
  await client.record(track({ userId: 'son', anonymousId: 'family-tablet' }, 'Played'))
  await client.record(track({ anonymousId: 'family-tablet' }, 'Shared After'))
  expect(await found(`event('Played').count() = 1 AND trait('role') = 'son'`)).toEqual([['son']])
  expect(
    await found(
      `event('Shared Before').count() = 1 AND event('Shared After').count() = 1 AND trait('role') = 'mum'`,
    ),
  ).toEqual([['mum', 'family-tablet']])
})

test('a device that two users share in one batch is the first one’s as well', async () => {
  await client.record(
    identify({ userId: 'left', anonymousId: 'bench' }, {}),
    identify({ userId: 'right', anonymousId: 'bench' }, {}),
  )
  expect(await idsOf('left')).toEqual(['left', 'bench'])
  expect(await idsOf('right')).toEqual(['right'])
})

test('an alias makes one profile of two user ids', async () => {
  await client.record(track({ userId: 'old@example.com' }, 'Joined'), track({ userId: 'u-1' }, 'Stayed'))
  await client.record(alias('old@example.com', 'u-1'))
  expect(await found(`event('Joined').count() = 1 AND event('Stayed').count() = 1`)).toEqual([
    ['old@example.com', 'u-1'],
  ])
})

test('an alias of a visitor keeps the anonymous history', async () => {
  await client.record(track({ anonymousId: 'visit-4' }, 'Strolled'))
  await client.record(alias('visit-4', 'finn'), track({ userId: 'finn' }, 'Settled'))
  expect(await found(`event('Strolled').count() = 1 AND event('Settled').count() = 1`)).toEqual([
    ['finn', 'visit-4'],
  ])
})

test('aliases make one profile through a chain, in whichever order they come', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await client.record(track({ userId: `chain-${name}` }, 'Linked'))
  await client.record(alias('chain-c', 'chain-d'))
  await client.record(alias('chain-a', 'chain-b'))
  await client.record(alias('chain-b', 'chain-c'))
  expect(await found(`event('Linked').count() = 4`)).toEqual([['chain-a', 'chain-b', 'chain-c', 'chain-d']])
})

test('aliases that come all at once make one profile', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `rush-${n}`)
  await client.record(...names.map(userId => track({ userId }, 'Rushed')))
  await Promise.all(names.slice(1).map((name, n) => client.record(alias(`rush-${n}`, name))))
  expect(await found(`event('Rushed').count() = 20`)).toEqual([names.toSorted()])
})

test('an alias of a name that is part of a profile brings the whole profile along', async () => {
  for (const name of ['limb', 'body', 'host']) await client.record(track({ userId: name }, 'Gathered'))
  await client.record(alias('limb', 'body'))
  await client.record(alias('limb', 'host'))
  expect(await found(`event('Gathered').count() = 3`)).toEqual([['body', 'host', 'limb']])
})

test('aliases in a ring are one profile', async () => {
  for (const name of ['x', 'y', 'z']) await client.record(track({ userId: `ring-${name}` }, 'Circled'))
  await client.record(alias('ring-x', 'ring-y'), alias('ring-y', 'ring-z'), alias('ring-z', 'ring-x'))
  expect(await found(`event('Circled').count() = 3`)).toEqual([['ring-x', 'ring-y', 'ring-z']])
})

test('a visitor’s history follows the user through an alias', async () => {
  await client.record(track({ anonymousId: 'visit-5' }, 'Wandered'))
  await client.record(identify({ userId: 'gus@example.com', anonymousId: 'visit-5' }, {}))
  await client.record(alias('gus@example.com', 'gus'), track({ userId: 'gus' }, 'Arrived'))
  expect(await found(`event('Wandered').count() = 1 AND event('Arrived').count() = 1`)).toEqual([
    ['gus', 'gus@example.com', 'visit-5'],
  ])
})

test.each([
  'null',
  'NULL',
  'undefined',
  'anonymous',
  'unknown',
  'guest',
  'none',
  'NaN',
  '-1',
  '0',
  '0000',
  '00000000-0000-0000-0000-000000000000',
  '[object Object]',
  ' ',
])('“%s” is nobody, and makes no one person of two', async nobody => {
  const [one, two] = [`one of ${nobody}`, `two of ${nobody}`]
  await client.record(
    identify({ userId: one, anonymousId: nobody }, {}),
    identify({ userId: two, anonymousId: nobody }, {}),
    track({ userId: nobody, anonymousId: `${one}’s device` }, `Nobody ${nobody}`),
    track({ userId: nobody, anonymousId: `${two}’s device` }, `Nobody ${nobody}`),
    alias(nobody, one),
    alias(nobody, two),
  )
  expect(await idsOf(one)).toEqual([one])
  expect(await idsOf(two)).toEqual([two])
  expect(await found(`event('Nobody ${nobody}').count() = 1`)).toEqual([
    [`${one}’s device`],
    [`${two}’s device`],
  ])
  expect((await client.send('track', track({ userId: nobody }, 'Nobody Came'))).status).toBe(400)
})

test('after a merge the latest value of each trait counts, whoever it came from', async () => {
  await client.record(
    identify({ anonymousId: 'visit-6' }, { city: 'Oslo', plan: 'free' }, '2026-01-03T00:00:00Z'),
    identify({ userId: 'hana' }, { city: 'Bergen', plan: 'pro' }, '2026-01-02T00:00:00Z'),
    identify({ userId: 'hana' }, { plan: 'team' }, '2026-01-04T00:00:00Z'),
    identify({ userId: 'hana', anonymousId: 'visit-6' }, { name: 'Hana' }, '2026-01-01T00:00:00Z'),
  )
  expect((await profileOf('hana')).traits).toEqual({ city: 'Oslo', name: 'Hana', plan: 'team' })
  expect(await found(`trait('city') = 'Oslo' AND trait('plan') = 'team'`)).toEqual([['hana', 'visit-6']])
  expect(await found(`trait('city') = 'Bergen'`)).toEqual([])
})

test('a trait that is set to null is no longer there', async () => {
  await client.record(identify({ userId: 'ivy' }, { nick: 'Iv', tall: true }, '2026-01-01T00:00:00Z'))
  await client.record(identify({ userId: 'ivy' }, { nick: null }, '2026-01-02T00:00:00Z'))
  expect((await profileOf('ivy')).traits).toEqual({ tall: true })
  expect(await found(`trait('nick').exists()`)).toEqual([])
  expect(await found(`trait('nick').absent() AND trait('tall') = true`)).toEqual([['ivy']])
})

test('traits are what they were at the instant that is asked for', async () => {
  await client.record(
    identify({ userId: 'jo' }, { level: 1 }, '2026-01-01T00:00:00Z'),
    identify({ userId: 'jo' }, { level: 2 }, '2026-02-01T00:00:00Z'),
  )
  const { sample } = await client.preview(`trait('level') = 1`, '2026-01-15T00:00:00Z')
  expect(sample.map(({ traits }) => traits)).toEqual([{ level: 1 }])
  expect(await client.count(`trait('level') = 1`)).toBe(0)
})

test('merging takes profiles together in the total', async () => {
  const before = (await client.preview('event().count() >= 1')).total
  await client.record(track({ anonymousId: 'visit-7' }, 'Peeked'), track({ userId: 'kim' }, 'Peeked'))
  expect((await client.preview('event().count() >= 1')).total).toBe(before + 2)
  await client.record(identify({ userId: 'kim', anonymousId: 'visit-7' }, {}))
  expect((await client.preview('event().count() >= 1')).total).toBe(before + 1)
})
