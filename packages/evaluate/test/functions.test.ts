import { describe } from 'vitest'
import { answers, did, now, type People, who } from './world.ts'

function having(values: readonly unknown[]): People {
  return Object.fromEntries(values.map(v => [JSON.stringify(v) ?? 'nothing', { traits: { v } }]))
}

function named(...values: readonly unknown[]): string[] {
  return values.map(v => JSON.stringify(v) ?? 'nothing')
}

describe('lower', () => {
  const values = [
    'ABC',
    'abc',
    'ÀÉÎ',
    'STRASSE',
    'ŞİŞLİ',
    12,
    true,
    { a: 1 },
    [],
    ['X', null, { a: 1 }],
    null,
    undefined,
  ]

  answers(having(values), [
    [`trait('v').lower() = 'abc'`, named('ABC', 'abc')],
    [`trait('v').lower() = 'àéî'`, named('ÀÉÎ')],
    [`trait('v').lower() = 'strasse'`, named('STRASSE')],
    [`trait('v').lower().starts_with('şi')`, named('ŞİŞLİ')],
    [`trait('v').lower() = 12`, named(12)],
    [`trait('v').lower() = 'true'`, named(true)],
    [`trait('v').lower() = 'x'`, named(['X', null, { a: 1 }])],
    [`trait('v').lower().absent()`, named({ a: 1 }, [], null, undefined)],
    [`trait('v').lower().size() = 3`, named(['X', null, { a: 1 }])],
    [`trait('v').lower().size().absent()`, named({ a: 1 }, null, undefined)],
    [`trait('v').lower().lower() = 'abc'`, named('ABC', 'abc')],
  ])
})

describe('size', () => {
  const values = [[], [null], [1, 2, 3], [[1, 2], [3]], 'text', '', 0, {}, null, undefined]

  answers(having(values), [
    [`trait('v').size() = 0`, named([])],
    [`trait('v').size() = 1`, named([null], 'text', '', 0, {})],
    [`trait('v').size() = 3`, named([1, 2, 3], [[1, 2], [3]])],
    [`trait('v').size().absent()`, named(null, undefined)],
    [`trait('v').size() != 3`, named([], [null], 'text', '', 0, {})],
    [`trait('v').size() < 9 AND trait('v').absent()`, named([], [null])],
  ])
})

describe('month, day and year', () => {
  const dates = [
    '2026-07-05',
    '2026-12-31T23:59:59.999Z',
    '2026-12-31T23:30:00-01:00',
    '1999-02-28T23:00:00-0130',
  ]
  const numbers = [0, -1, -0.5, 86_399_999.9, 8.64e15, 8.64e15 + 2, -8.64e15 - 2, 1e300]
  const others = ['2026-02-30', '0', true, {}, null, ['2026-07-05', 'x', 0], []]

  answers(having([...dates, ...numbers, ...others]), [
    [`trait('v').month() = 7`, named('2026-07-05', ['2026-07-05', 'x', 0])],
    [`trait('v').day() = 5`, named('2026-07-05', ['2026-07-05', 'x', 0])],
    [`trait('v').year() = 2026`, named('2026-07-05', '2026-12-31T23:59:59.999Z', ['2026-07-05', 'x', 0])],
    [`trait('v').day() = 31 AND trait('v').month() = 12`, named('2026-12-31T23:59:59.999Z', -1, -0.5)],
    [`trait('v').year() = 2027`, named('2026-12-31T23:30:00-01:00')],
    [`trait('v').month() = 3`, named('1999-02-28T23:00:00-0130')],
    [`trait('v').year() = 1970`, named(0, 86_399_999.9, ['2026-07-05', 'x', 0])],
    [`trait('v').day() = 1 AND trait('v').year() = 1970`, named(0, 86_399_999.9, ['2026-07-05', 'x', 0])],
    [`trait('v').year() = 1969`, named(-1, -0.5)],
    [`trait('v').year() = 275760`, named(8.64e15)],
    [
      `trait('v').year().absent()`,
      named(8.64e15 + 2, -8.64e15 - 2, 1e300, '2026-02-30', '0', true, {}, null, []),
    ],
    [`trait('v').year().size() = 3`, named(['2026-07-05', 'x', 0])],
  ])
})

describe('years_since', () => {
  const dates = [
    '2000-07-15',
    '2000-07-15T12:00:00Z',
    '2000-07-15T12:00:00.001Z',
    '2000-07-16',
    '2000-07-14',
    '2025-07-15T12:00:00Z',
    '2025-07-15T12:00:00.001Z',
    '2026-07-15T12:00:00Z',
    '2026-07-15T12:00:00.001Z',
    '2027-07-15',
    '2027-07-15T13:00:00Z',
  ]

  answers(having([...dates, ['2000-07-15', '2025-01-01'], 'x']), [
    [
      `trait('v').years_since() = 26`,
      named('2000-07-15', '2000-07-15T12:00:00Z', '2000-07-14', ['2000-07-15', '2025-01-01']),
    ],
    [`trait('v').years_since() = 25`, named('2000-07-15T12:00:00.001Z', '2000-07-16')],
    [`trait('v').years_since() = 1`, named('2025-07-15T12:00:00Z', ['2000-07-15', '2025-01-01'])],
    [`trait('v').years_since() = 0`, named('2025-07-15T12:00:00.001Z', '2026-07-15T12:00:00Z')],
    [`trait('v').years_since() = -1`, named('2026-07-15T12:00:00.001Z', '2027-07-15')],
    [`trait('v').years_since() = -2`, named('2027-07-15T13:00:00Z')],
    [`trait('v').years_since().absent()`, named('x')],
  ])
})

describe('days_to_anniversary', () => {
  const dates = [
    '2000-07-15',
    '2026-07-15T23:59:59Z',
    '1990-07-16',
    '2030-07-14',
    '1985-01-01',
    '2000-02-29',
    ['1990-07-16', 'x', '1990-07-17'],
    'x',
  ]

  answers(having(dates), [
    [`trait('v').days_to_anniversary() = 0`, named('2000-07-15', '2026-07-15T23:59:59Z')],
    [`trait('v').days_to_anniversary() = 1`, named('1990-07-16', ['1990-07-16', 'x', '1990-07-17'])],
    [`trait('v').days_to_anniversary() = 364`, named('2030-07-14')],
    [`trait('v').days_to_anniversary() = 170`, named('1985-01-01')],
    [`trait('v').days_to_anniversary() = 228`, named('2000-02-29')],
    [`trait('v').days_to_anniversary().absent()`, named('x')],
  ])
})

describe('of aggregates, properties and audiences', () => {
  const people: People = {
    one: {
      ...who(did('A', { at: '2026-03-01', tag: ['X', 'Y'] }), did('B', { tag: 'x' }, now)),
      memberships: new Set(['vip']),
    },
    other: {},
  }

  answers(people, [
    [`event('A').last(property('at')).month() = 3`, ['one']],
    [`event('A').max(property('tag') as string).lower() = 'y'`, ['one']],
    [`event('A').where(property('tag').size() = 2).count() = 1`, ['one']],
    [
      `event('A').where(event('B').where(property('tag') = property(parent: 'tag').lower()).count() = 1).count() = 1`,
      ['one'],
    ],
    [`event('A').count().size() = 1`, ['one', 'other']],
    [`event('A').avg(property('n')).size().absent()`, ['one', 'other']],
    [`audience('vip').lower() = 'false'`, ['other']],
    [`audience('vip').size() = 1`, ['one', 'other']],
    [`audience('vip').year().absent()`, ['one', 'other']],
  ])
})
