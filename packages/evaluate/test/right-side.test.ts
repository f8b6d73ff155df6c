import { describe } from 'vitest'
import { answers, did, now, type People, who } from './world.ts'

describe('two traits', () => {
  const pairs: readonly (readonly [l: unknown, r: unknown])[] = [
    [5, 5],
    ['5', 5],
    [5, '5'],
    ['5.0', 5],
    [5, '5.0'],
    [6, 5],
    ['6', '5'],
    ['10', '9'],
    [true, 'true'],
    ['true', true],
    [1, true],
    ['b', 'a'],
    ['2026-07-02', '2026-07-01'],
    ['2026-07-01', '2026-07-01T00:00Z'],
    [0, '2026-07-01'],
    ['2026-07-01', 0],
    [
      [1, 5],
      [5, 6],
    ],
    [[1, 2], []],
    [[1, 2], [null]],
    [[null, 3], [null]],
    [{}, {}],
    [{}, 1],
    [1, {}],
    [null, null],
    [1, undefined],
    [undefined, 1],
  ]
  const people: People = Object.fromEntries(pairs.map(([l, r]) => [named([l, r]), { traits: { l, r } }]))

  const equal = [
    [5, 5],
    ['5', 5],
    [5, '5'],
    ['5.0', 5],
    [true, 'true'],
    ['true', true],
    [
      [1, 5],
      [5, 6],
    ],
  ]
  const sameTime = [['2026-07-01', '2026-07-01T00:00Z']]
  const greater = [
    [6, 5],
    ['6', '5'],
    ['10', '9'],
    ['2026-07-02', '2026-07-01'],
  ]
  // A text that is a numeral orders as a number, though it equals as a text.
  const atLeast = [
    [5, 5],
    ['5', 5],
    [5, '5'],
    ['5.0', 5],
    [5, '5.0'],
  ]
  const lists = [
    [1, 5],
    [5, 6],
  ]
  const differ = [
    [5, '5.0'],
    [6, 5],
    ['6', '5'],
    ['10', '9'],
    [1, true],
    ['b', 'a'],
    ['2026-07-02', '2026-07-01'],
    ['2026-07-01', '2026-07-01T00:00Z'],
    [0, '2026-07-01'],
    ['2026-07-01', 0],
    [{}, {}],
    [{}, 1],
    [1, {}],
  ]

  answers(people, [
    [`trait('l') = trait('r')`, equal.map(named)],
    [`trait('l') != trait('r')`, differ.map(named)],
    [`trait('l') > trait('r')`, greater.map(named)],
    [`trait('l') >= trait('r')`, [...greater, ...atLeast, ...sameTime, lists].map(named)],
    [`trait('l') < trait('r')`, [[0, '2026-07-01'], lists].map(named)],
    [`trait('l') <= trait('r')`, [[0, '2026-07-01'], ...atLeast, ...sameTime, lists].map(named)],
  ])
})

describe('scalars of other kinds', () => {
  const people: People = {
    grown: {
      ...who(did('A', { price: 30, sku: 'a' }, '2026-07-10'), did('A', { price: 5 }, '2026-05-01')),
      traits: { spend: '20', birthday: '1990-07-15', month: 7 },
      visitor: { sessions: 3, plan: 'pro' },
      memberships: new Set(['vip']),
    },
    shrunk: {
      ...who(did('A', { price: 10 }, '2026-05-01'), did('A', { price: 10 }, '2026-05-02')),
      traits: { spend: 50, vip: 'true', month: 1 },
      visitor: { sessions: 1 },
    },
    nobody: {},
  }

  answers(people, [
    [`event('A').within(30 days).count() > event('A').between(30 days, 90 days).count()`, []],
    [
      `event('A').within(30 days).count() = event('A').between(30 days, 90 days).count()`,
      ['grown', 'nobody'],
    ],
    [`event('A').within(30 days).count() < event('A').between(30 days, 90 days).count()`, ['shrunk']],
    [`event('A').where(property('price') >= trait('spend')).count() = 1`, ['grown']],
    [`trait('spend') > event('A').max(property('price'))`, ['shrunk']],
    [`event('A').last(property('price')) != event('A').first(property('price'))`, ['grown']],
    [`event('A').avg(property('price')) = event('A').min(property('price'))`, ['shrunk']],
    [`trait('month') = trait('birthday').month()`, ['grown']],
    [`visitor('sessions') > event('A').count()`, ['grown']],
    [`trait('vip') = audience('vip')`, []],
    [`audience('vip') = audience('other')`, ['shrunk', 'nobody']],
    [`audience('vip') != audience('other')`, ['grown']],
    [`audience('vip') > 0`, []],
    [`audience('vip').lower() = 'true'`, ['grown']],
    [`audience('vip').exists()`, ['grown', 'shrunk', 'nobody']],
    [`audience('vip') = false`, ['shrunk', 'nobody']],
  ])
})

describe('the event just outside', () => {
  const people: People = {
    'bought what was viewed': who(did('Viewed', { sku: 'a' }), did('Bought', { sku: 'a' }, now)),
    'bought another': who(did('Viewed', { sku: 'a' }), did('Bought', { sku: 'b' }, now)),
    'bought before': who(did('Viewed', { sku: 'a' }), did('Bought', { sku: 'a' }, '2026-07-01')),
    'bought a list': who(did('Viewed', { sku: 'a' }), did('Bought', { sku: ['b', 'a'] }, now)),
    'no sku': who(did('Viewed'), did('Bought', {}, now)),
  }

  answers(people, [
    [
      `event('Viewed').where(event('Bought').where(property('sku') = property(parent: 'sku')).count() >= 1).count() >= 1`,
      ['bought what was viewed', 'bought a list'],
    ],
    [
      `event('Viewed').where(event('Bought').where(property('sku') != property(parent: 'sku')).count() >= 1).count() >= 1`,
      ['bought another'],
    ],
    [
      `event('Viewed').where(event('Bought').before(parent).where(property('sku') = property(parent: 'sku')).count() >= 1).count() >= 1`,
      ['bought before'],
    ],
  ])
})

function named(pair: unknown): string {
  return JSON.stringify(pair, (_, value) => (value === undefined ? '(nothing)' : value))
}
