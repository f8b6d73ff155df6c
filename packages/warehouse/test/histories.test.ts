import { expect, test } from 'vitest'
import { ago, did, has, World } from './world.ts'

test('what came in is given back', async () => {
  const properties = {
    plain: 'x',
    number: 0.1,
    'a.b': { c: [1, '1', null, true, [2], { d: null }] },
    hollow: {},
    empty: [],
    products: [{ sku: 'a' }, {}, { sku: null }],
  }
  const world = await World.of(
    { ann: [did('A', properties, ago({ days: 1 })), has({ t: properties, n: null }, ago({ days: 2 }))] },
    [
      {
        ...did('B', {}, ago({ days: 3 })),
        anonymousId: 'anon',
        context: { page: { url: '/x' } },
        visitor: { country: 'NL', bot: false },
      },
      { ...did('C', {}, ago({ days: 4 })), anonymousId: 'other' },
      { ...did('D', {}, ago({ hours: -5 })), anonymousId: 'anon', userId: 'ann' },
    ],
  )
  const [history] = await world.histories(['ann'])
  expect(history?.traits).toEqual({ t: properties })
  expect(history?.activity.map(({ name }) => name)).toEqual(['B', '', 'A', 'D'])
  expect(history?.activity[2]?.properties).toEqual(properties)
  expect(history?.activity[0]).toMatchObject({
    context: { page: { url: '/x' } },
    visitor: { country: 'NL', bot: false },
  })
  expect(history?.identifiers).toEqual([
    { type: 'user_id', id: 'ann' },
    { type: 'anonymous_id', id: 'anon' },
  ])
})

test('an account comes with its users', async () => {
  const joins = {
    type: 'group',
    name: '',
    groupId: 'acme',
    properties: { plan: 'pro' },
    time: Date.parse(ago({ days: 1 })),
  } as const
  const world = await World.of({
    ann: [joins, did('A')],
    ben: [joins, did('B', {}, ago({ days: 2 }))],
    cat: [did('C')],
  })
  const [account] = await world.accountHistories(['acme'])
  expect(account).toMatchObject({ id: 'acme', traits: { plan: 'pro' } })
  expect(account?.activity.map(({ name }) => name)).toEqual(['B', 'A'])
  expect(account?.users?.flatMap(user => user.identifiers.map(({ id }) => id)).sort()).toEqual(['ann', 'ben'])
})

test('nobody is found by a name that was never seen', async () => {
  const world = await World.of({ ann: [did('A')] })
  expect(await world.histories(['ben'])).toEqual([])
})
