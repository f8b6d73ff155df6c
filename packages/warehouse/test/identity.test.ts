import { describe, expect, test } from 'vitest'
import { ago, did, has, now, World } from './world.ts'

const world = await World.of(
  {
    ann: [
      { ...has({ plan: 'free' }, ago({ days: 2 })), anonymousId: 'laptop of ann' },
      did('Ordered', { price: 5 }, ago({ days: 1 })),
    ],
    bob: [
      has({ plan: 'pro' }, ago({ days: 9 })),
      { ...did('Ordered', { price: 1 }, ago({ days: 3 })), anonymousId: 'phone of bob' },
    ],
    'new name': [
      did('Ordered', { price: 2 }, ago({ days: 1 })),
      { ...has({}, ago({ hours: 1 })), type: 'alias', previousId: 'old name' },
    ],
    'old name': [
      has({ plan: 'old', city: 'Ghent' }, ago({ days: 30 })),
      did('Viewed', {}, ago({ days: 20 })),
    ],
    dora: [did('Ordered', {}, ago({ days: 1 }))],
  },
  [
    { ...did('Viewed', { page: 'a' }, ago({ days: 5 })), anonymousId: 'laptop of ann' },
    { ...did('Viewed', { page: 'b' }, ago({ days: 1, hours: 1 })), anonymousId: 'laptop of ann' },
    { ...did('Viewed', { page: 'a' }, ago({ days: 2 })), anonymousId: 'phone of bob' },
    { ...has({ plan: 'trial', source: 'ad' }, ago({ days: 4 })), anonymousId: 'phone of bob' },
    { ...did('Viewed', {}, ago({ days: 1 })), anonymousId: 'a stranger' },
  ],
)

describe('a merged profile has one history', () => {
  world.answers([
    [`event('Viewed').count() >= 1`, ['ann', 'bob', 'new name', 'a stranger']],
    [`event('Viewed').count() = 2`, ['ann']],
    [`event('Viewed').count() = 0`, ['dora']],
    [`event('Viewed').within(4 days).count() = 1`, ['ann', 'bob', 'a stranger']],
    [`event('Viewed').between(4 days, 30 days).count() = 1`, ['ann', 'new name']],
    [`event().count() = 3`, ['ann']],
    [`event('Viewed').first(property('page')) = 'a'`, ['ann', 'bob']],
    [`event('Viewed').last(property('page')) = 'b'`, ['ann']],
    [`event().count_days() = 2`, ['ann', 'bob', 'new name']],
    [`event('Viewed').count() >= 1 AND event('Ordered').sum(property('price')) = 5`, ['ann']],
    [`event('Viewed').where(event('Ordered').count() >= 1).count() = 2`, ['ann']],
    [`event('Viewed').where(event('Ordered').within(parent: 1 hour).count() >= 1).count() = 1`, ['ann']],
    [`event('Viewed').where(event('Ordered').count() >= 1).count() >= 1`, ['ann', 'new name']],
    [`event('Viewed').where(event('Ordered').before(parent).count() = 1).count() = 1`, ['bob']],
  ])
})

describe('a merged profile has one set of traits', () => {
  world.answers([
    [`trait('plan') = 'free'`, ['ann']],
    [`trait('plan') = 'trial'`, ['bob']],
    [`trait('plan') = 'pro'`, []],
    [`trait('source') = 'ad' AND trait('plan').exists()`, ['bob']],
    [`trait('city') = 'Ghent'`, ['new name']],
    [`trait('plan').absent()`, ['dora', 'a stranger']],
    [`trait('city') = 'Ghent' AND event('Ordered').count() = 1`, ['new name']],
    [`NOT event('Ordered').count() >= 1`, ['a stranger']],
    [`NOT event('Ordered').count() >= 1 OR trait('plan') = 'old'`, ['a stranger', 'new name']],
  ])

  test('as of an earlier instant', async () => {
    expect(await world.members(`trait('plan') = 'pro'`, { at: ago({ days: 5 }) })).toEqual(['bob'])
  })
})

test('a merged profile counts once', async () => {
  expect(await world.preview(`event().count() >= 0`)).toMatchObject({ count: 5, total: 5 })
})

test('a merged profile is shown under all its names', async () => {
  const { sample } = await world.preview(`trait('plan') = 'free'`)
  expect(sample).toMatchObject([
    {
      identifiers: [
        { type: 'user_id', id: 'ann' },
        { type: 'anonymous_id', id: 'laptop of ann' },
      ],
      traits: { plan: 'free' },
    },
  ])
})

test('a visitor who identifies later brings the history along, and a repeated message nothing', async () => {
  const late = await World.of({ eve: [did('Ordered', {}, ago({ days: 1 }))] })
  const visit = { ...did('Viewed', {}, ago({ days: 2 })), anonymousId: 'tablet', messageId: 'a visit' }
  const query = `event('Viewed').count() = 1 AND event('Ordered').count() = 1`
  await late.record([visit])
  expect(await late.members(query)).toEqual([])
  await late.record([{ ...has({}, now), userId: 'eve', anonymousId: 'tablet' }, visit])
  expect(await late.members(query)).toEqual(['eve'])
})

test('the people of one workspace are no others’', async () => {
  const [one, other] = await Promise.all([
    World.of({ ann: [has({ plan: 'pro' }), did('A')] }),
    World.of({ ann: [has({ plan: 'free' }), did('B')] }),
  ])
  expect(await one.members(`trait('plan') = 'pro' AND event('B').count() = 0`)).toEqual(['ann'])
  expect(await other.members(`trait('plan') = 'pro' OR event('A').count() = 1`)).toEqual([])
})
