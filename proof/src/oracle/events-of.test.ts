import { describe, expect, it } from 'vitest'
import { ago, answers, callsOf, did, find, has, now, visited } from '../testing/people.ts'

describe('an event has a name, an identify has none', () => {
  answers(
    {
      tracked: [did('A'), did('B')],
      paged: [{ ...visited(), properties: { name: 'Home' } }],
      identified: [has({})],
    },
    [
      [`event('A').count() = 1`, ['tracked']],
      [`event('a').count() = 1`, []],
      [`event('A', 'B').count() = 2`, ['tracked']],
      [`event().count() >= 1`, ['tracked', 'paged']],
      [`event('Page Viewed').where(property('name') = 'Home').count() = 1`, ['paged']],
    ],
  )
})

it('counts one messageId once', () => {
  const call = { ...did('A'), messageId: 'm' }
  expect(
    find(
      `event('A').count() = 1`,
      callsOf({ ann: [call, call, { ...did('A', { x: 1 }, 0), messageId: 'm' }] }),
    ),
  ).toEqual(['ann'])
})

describe('windows include their bounds', () => {
  answers(
    {
      now: [did('A', {}, now)],
      later: [did('A', {}, now + 1)],
      '7 days ago': [did('A', {}, ago({ days: 7 }))],
      'over 7 days ago': [did('A', {}, ago({ days: 7, milliseconds: 1 }))],
      '10 days ago': [did('A', {}, ago({ days: 10 }))],
      'over 10 days ago': [did('A', {}, ago({ days: 10, milliseconds: 1 }))],
    },
    [
      [`event('A').count() = 0`, ['later']],
      [`event('A').within(7 days).count() = 1`, ['now', '7 days ago']],
      [`event('A').within(1 weeks).count() = 1`, ['now', '7 days ago']],
      [`event('A').within(0 days).count() = 1`, ['now']],
      [`event('A').between(7 days, 10 days).count() = 1`, ['7 days ago', 'over 7 days ago', '10 days ago']],
      [`event('A').between(10 days, 7 days).count() = 1`, []],
      [`event('A').since(2026-07-08T12:00:00Z).count() = 1`, ['now', '7 days ago']],
      [
        `event('A').until(2026-07-08T12:00:00Z).count() = 1`,
        ['over 7 days ago', '10 days ago', 'over 10 days ago'],
      ],
      [`event('A').during(today).count() = 1`, ['now']],
      [`event('A').within(10 days).until(2026-07-08).count() = 1`, ['10 days ago']],
    ],
  )
})

describe('sources are left out by id', () => {
  answers({ web: [did('A')], app: [{ ...did('A'), source: 'app' }] }, [
    [`event('A').sources({exclude: ['web']}).count() = 1`, ['app']],
    [`event('A').sources({exclude: ['web', 'app']}).count() = 1`, []],
  ])
})

describe('where sees one event', () => {
  answers(
    {
      ann: [{ ...did('A', { x: 1 }), context: { y: 2 } }],
      bob: [did('A', { x: 1 }), { ...did('A'), context: { y: 2 } }],
    },
    [
      [`event('A').where(property('x') = 1 AND context('y') = 2).count() = 1`, ['ann']],
      [`event('A').where(property('x') = 1).where(context('y') = 2).count() = 1`, ['ann']],
      [`event('A').where(property('x').absent()).count() = 1`, ['bob']],
    ],
  )
})

describe('a sequence looks strictly later', () => {
  const noon = ago({ days: 1 })
  const hour = 3_600_000
  answers(
    {
      'an hour later': [did('A', {}, noon), did('B', {}, noon + hour)],
      'over an hour later': [did('A', {}, noon), did('B', {}, noon + hour + 1)],
      'a millisecond later': [did('A', {}, noon), did('B', {}, noon + 1)],
      'at once': [did('A', {}, noon), did('B', {}, noon)],
      'an hour earlier': [did('A', {}, noon), did('B', {}, noon - hour)],
      'over an hour earlier': [did('A', {}, noon), did('B', {}, noon - hour - 1)],
      'the second time': [did('A', {}, noon - 3 * hour), did('A', {}, noon), did('B', {}, noon + 1)],
    },
    [
      [
        `event('A').where(event('B').count() >= 1).count() >= 1`,
        ['an hour later', 'over an hour later', 'a millisecond later', 'the second time'],
      ],
      [
        `event('A').where(event('B').within(parent: 1 hours).count() >= 1).count() = 1`,
        ['an hour later', 'a millisecond later', 'the second time'],
      ],
      [`event('A').where(event('B').within(parent: 0 hours).count() >= 1).count() = 1`, []],
      [
        `event('A').where(event('B').before(parent).count() = 1).count() = 1`,
        ['an hour earlier', 'over an hour earlier'],
      ],
      [`event('A').where(event('B').before(parent: 1 hours).count() = 1).count() = 1`, ['an hour earlier']],
      [`event('A').where(event('B').before(parent).within(parent: 1 hours).count() >= 1).count() = 1`, []],
      [
        `event('A').where(event('B').count() = 0).count() >= 1`,
        ['at once', 'an hour earlier', 'over an hour earlier'],
      ],
    ],
  )
})

describe('a sequence in a sequence is relative to the event just outside of it', () => {
  const noon = ago({ days: 1 })
  answers(
    {
      'in order': [did('A', { x: 1 }, noon), did('B', { x: 1 }, noon + 1), did('C', { x: 2 }, noon + 2)],
      'C before B': [did('A', { x: 1 }, noon), did('C', { x: 1 }, noon + 1), did('B', { x: 2 }, noon + 2)],
    },
    [
      [`event('A').where(event('B').where(event('C').count() = 1).count() = 1).count() = 1`, ['in order']],
      [
        `event('A').where(event('B').where(event('C').before(parent).count() = 1).count() = 1).count() = 1`,
        ['C before B'],
      ],
      [
        `event('A').where(event('B').where(property('x') = property(parent: 'x')).count() = 1).count() = 1`,
        ['in order'],
      ],
      [
        `event('A').where(event('B').where(event('C').where(property('x') != property(parent: 'x')).count() = 1).count() = 1).count() = 1`,
        ['in order'],
      ],
    ],
  )
})

describe('what is known of the subject is known inside a where too', () => {
  answers(
    {
      ann: [has({ spend: 5 }), did('A', { price: 5 }), { ...visited({ country: 'NL' }) }],
      bob: [has({ spend: 9 }), did('A', { price: 5 })],
    },
    [
      [`event('A').where(property('price') >= trait('spend')).count() = 1`, ['ann']],
      [`event('A').where(visitor('country') = 'NL').count() = 1`, ['ann']],
      [`event('A').where(audience('rich')).count() = 1`, ['bob']],
      [`event('A').where(audience('active')).count() = 1`, ['ann', 'bob']],
    ],
    { audiences: { rich: `trait('spend') > 5`, active: `event('A').count() = 1` } },
  )
})

describe('a calendar period is one of the workspace’s zone', () => {
  answers(
    {
      'this morning': [did('A', {}, Date.parse('2026-07-15T04:00:00Z'))],
      'last night': [did('A', {}, Date.parse('2026-07-15T03:59:59.999Z'))],
    },
    [
      [`event('A').during(today).count() = 1`, ['this morning']],
      [`event('A').during(yesterday).count() = 1`, ['last night']],
    ],
    { zone: 'America/New_York' },
  )
})
