import { describe } from 'vitest'
import { ago, answers, did, now, type People, who } from './world.ts'

const day = 24 * 60 * 60_000
const moment = Date.parse(now)

/** One event, so many milliseconds before now. */
function before(milliseconds: number): People[string] {
  return who(did('A', {}, new Date(moment - milliseconds).toISOString()))
}

describe('to the millisecond', () => {
  const people: People = {
    now: before(0),
    'just now': before(1),
    'in a moment': before(-1),
    'just under 7 days': before(7 * day - 1),
    '7 days': before(7 * day),
    'just over 7 days': before(7 * day + 1),
    'just under 10 days': before(10 * day - 1),
    '10 days': before(10 * day),
    'just over 10 days': before(10 * day + 1),
    never: who(),
  }
  const week = ['now', 'just now', 'just under 7 days', '7 days']
  const between = ['7 days', 'just over 7 days', 'just under 10 days', '10 days']

  answers(people, [
    [`event('A').within(7 days).count() = 1`, week],
    [`event('A').within(1 week).count() = 1`, week],
    [`event('A').within(168 hours).count() = 1`, week],
    [`event('A').within(10080 minutes).count() = 1`, week],
    [`event('A').within(0 days).count() = 1`, ['now']],
    [`event('A').between(7 days, 10 days).count() = 1`, between],
    [`event('A').between(10 days, 7 days).count() = 1`, []],
    [`event('A').between(7 days, 7 days).count() = 1`, ['7 days']],
    [`event('A').between(0 days, 7 days).count() = 1`, week],
    [`event('A').within(7 days).between(7 days, 10 days).count() = 1`, ['7 days']],
    [`event('A').count() = 0`, ['in a moment', 'never']],
    [`event().count() = 0`, ['in a moment', 'never']],
    [`event('A').since(2026-07-05T12:00:00Z).count() = 1`, [...week, ...between.slice(1)]],
    [`event('A').until(2026-07-05T12:00:00Z).count() = 1`, ['just over 10 days']],
    [`event('A').since(2026-07-16).count() = 1`, []],
    [
      `event('A').since(2026-07-05T12:00:00Z).until(2026-07-08T12:00:00Z).count() = 1`,
      ['just over 7 days', 'just under 10 days', '10 days'],
    ],
    [`event('A').since(2026-07-05T14:00:00+02:00).until(2026-07-05T12:00:00.001Z).count() = 1`, ['10 days']],
  ])
})

describe('a date alone', () => {
  const people: People = {
    before: who(did('A', {}, '2026-06-30T23:59:59.999Z')),
    at: who(did('A', {}, '2026-07-01T00:00:00Z')),
  }

  answers(people, [
    [`event('A').since(2026-07-01).count() = 1`, ['at']],
    [`event('A').until(2026-07-01).count() = 1`, ['before']],
  ])
})

describe('calendar periods', () => {
  const times = [
    '2024-12-31T23:59:59.999Z',
    '2025-01-01T00:00:00Z',
    '2025-12-31T23:30:00Z',
    '2026-01-01T00:00:00Z',
    '2026-03-31T23:59:59.999Z',
    '2026-04-01T00:00:00Z',
    '2026-06-30T23:00:00Z',
    '2026-07-01T00:00:00Z',
    '2026-07-05T23:59:59.999Z',
    '2026-07-06T00:00:00Z',
    '2026-07-12T22:30:00Z',
    '2026-07-13T00:00:00Z',
    '2026-07-14T00:00:00Z',
    '2026-07-14T23:59:59.999Z',
    '2026-07-15T00:00:00Z',
    '2026-07-15T12:00:00Z',
    '2026-07-15T12:00:00.001Z',
  ]
  const people: People = Object.fromEntries(times.map(time => [time, who(did('A', {}, time))]))
  const from = (start: string, end: string) =>
    times.filter(time => {
      const at = Date.parse(time)
      return at >= Date.parse(start) && at < Date.parse(end) && at <= moment
    })
  const during = (period: string) => `event('A').during(${period}).count() = 1`

  answers(people, [
    [during('today'), from('2026-07-15', '2026-07-16')],
    [during('yesterday'), from('2026-07-14', '2026-07-15')],
    [during('this week'), from('2026-07-13', '2026-07-20')],
    [during('last week'), from('2026-07-06', '2026-07-13')],
    [during('this month'), from('2026-07-01', '2026-08-01')],
    [during('last month'), from('2026-06-01', '2026-07-01')],
    [during('this quarter'), from('2026-07-01', '2026-10-01')],
    [during('last quarter'), from('2026-04-01', '2026-07-01')],
    [during('this year'), from('2026-01-01', '2027-01-01')],
    [during('last year'), from('2025-01-01', '2026-01-01')],
  ])

  describe('in a zone', () => {
    answers(
      people,
      [
        [during('this week'), from('2026-07-12T22:00Z', '2026-07-20')],
        [during('this month'), from('2026-06-30T22:00Z', '2026-08-01')],
        [during('last year'), from('2024-12-31T23:00Z', '2025-12-31T23:00Z')],
        [during('this year'), from('2025-12-31T23:00Z', '2026-12-31T23:00Z')],
      ],
      { zone: 'Europe/Amsterdam' },
    )
  })

  describe('at another instant', () => {
    answers(people, [[during('this year'), from('2025-01-01', '2026-01-01')]], {
      at: '2025-12-31T23:59:59.999Z',
    })
  })
})

describe('streams', () => {
  const people: People = {
    one: who(
      did('A', {}, ago({ hours: 3 })),
      did('B', {}, ago({ hours: 2 }), { source: 'app' }),
      did('', {}, ago({ hours: 1 })),
    ),
    other: who(did('a', {}, ago({ days: 9 })), did('B', { page: { url: '/x' } }, ago({ hours: 9 }))),
  }

  answers(people, [
    [`event('A', 'B').count() = 2`, ['one']],
    [`event('B', 'A').count() = 2`, ['one']],
    [`event('A', 'A').count() = 1`, ['one']],
    [`event().count() = 2`, ['one', 'other']],
    [`event().within(1 day).count() = 2`, ['one']],
    [`event('A').count() = 0`, ['other']],
    [`event('A', 'C').within(1 day).count() = 1`, ['one']],
    [`event('B').sources({exclude: ['app']}).count() = 1`, ['other']],
    [`event().sources({exclude: ['app', 'web']}).count() = 0`, ['one', 'other']],
    [`event().sources({exclude: ['app']}).sources({exclude: ['web']}).count() = 0`, ['one', 'other']],
    [`event('B').where(property('page.url') = '/x').within(9 hours).count() = 1`, ['other']],
    [`event('B').where(property('page.url').absent()).where(context('x').absent()).count() = 1`, ['one']],
  ])
})

describe('what is there at an instant', () => {
  const people: People = { one: who(did('A', { v: 1 }, '2026-07-01'), did('A', { v: 2 }, '2026-07-10')) }

  describe('before the first', () => {
    answers(people, [[`event('A').count() = 0`, ['one']]], { at: '2026-06-30T23:59:59.999Z' })
  })

  describe('between', () => {
    answers(people, [[`event('A').last(property('v')) = 1`, ['one']]], { at: '2026-07-09T23:59:59.999Z' })
  })

  describe('at the last', () => {
    answers(people, [[`event('A').last(property('v')) = 2`, ['one']]], { at: '2026-07-10T00:00:00Z' })
  })
})
