import { describe } from 'vitest'
import { ago, did, has, now, World } from './world.ts'

describe('windows relative to now', async () => {
  const world = await World.of({
    'later than now': [did('A', {}, ago({ milliseconds: -1 }))],
    'at now': [did('A', {}, now)],
    'almost 7 days ago': [did('A', {}, ago({ days: 7, milliseconds: -1 }))],
    '7 days ago': [did('A', {}, ago({ days: 7 }))],
    'over 7 days ago': [did('A', {}, ago({ days: 7, milliseconds: 1 }))],
    '10 days ago': [did('A', {}, ago({ days: 10 }))],
    'over 10 days ago': [did('A', {}, ago({ days: 10, milliseconds: 1 }))],
    'years ago': [did('A', {}, '2019-03-01')],
    'another event': [did('B', {}, now)],
    'no event': [has({ x: 1 })],
  })
  const lastWeek = ['at now', 'almost 7 days ago', '7 days ago']
  const older = ['over 7 days ago', '10 days ago', 'over 10 days ago', 'years ago']
  const without = ['later than now', 'another event', 'no event']

  world.answers([
    [`event('A').count() = 1`, [...lastWeek, ...older]],
    [`event('A').count() = 0`, without],
    [`event('A').within(7 days).count() >= 1`, lastWeek],
    [`event('A').within(1 week).count() >= 1`, lastWeek],
    [`event('A').within(168 hours).count() >= 1`, lastWeek],
    [`event('A').within(10080 minutes).count() >= 1`, lastWeek],
    [`event('A').within(0 days).count() = 1`, ['at now']],
    [`event('A').within(7 days).count() = 0`, [...older, ...without]],
    [`NOT event('A').within(7 days).count() >= 1`, [...older, ...without]],
    [`event('A').between(7 days, 10 days).count() = 1`, ['7 days ago', 'over 7 days ago', '10 days ago']],
    [`event('A').between(0 days, 7 days).count() = 1`, lastWeek],
    [`event('A').between(7 days, 7 days).count() = 1`, ['7 days ago']],
    [`event('A').between(10 days, 7 days).count() = 1`, []],
    [
      `event('A').within(10 days).between(7 days, 20 days).count() = 1`,
      ['7 days ago', 'over 7 days ago', '10 days ago'],
    ],
    [`event('A').since(2026-07-08T12:00:00Z).count() = 1`, lastWeek],
    [`event('A').until(2026-07-08T12:00:00Z).count() = 1`, older],
    [`event('A').since('2026-07-08T14:00:00+02:00').count() = 1`, lastWeek],
    [
      `event('A').since(2026-07-08).until(2026-07-09).count() = 1`,
      ['almost 7 days ago', '7 days ago', 'over 7 days ago'],
    ],
    [`event('A').since(2026-07-15T12:00:00.001Z).count() = 1`, []],
    [`event('A').until(2030-01-01).count() = 1`, [...lastWeek, ...older]],
    [`event('A').within(52560000 weeks).count() = 1`, [...lastWeek, ...older]],
    [`event('A').within(7 days).since(2026-07-10).count() = 1`, ['at now']],
  ])

  describe('seven days later', () => {
    world.answers(
      [
        [`event('A').within(7 days).count() = 1`, ['later than now', 'at now']],
        [`event('A').within(14 days).count() = 1`, ['later than now', ...lastWeek]],
      ],
      { at: ago({ days: -7 }) },
    )
  })
})

describe('calendar periods', async () => {
  /** Each person has done one thing, at the time that is their name. */
  const times = [
    '2024-12-31T23:59:59.999Z',
    '2025-01-01T00:00:00.000Z',
    '2025-09-30T23:59:59.999Z',
    '2025-10-01T00:00:00.000Z',
    '2025-11-30T23:59:59.999Z',
    '2025-12-01T00:00:00.000Z',
    '2025-12-28T23:59:59.999Z',
    '2025-12-29T00:00:00.000Z',
    '2025-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00.000Z',
    '2026-03-31T23:59:59.999Z',
    '2026-04-01T00:00:00.000Z',
    '2026-05-31T23:59:59.999Z',
    '2026-06-01T00:00:00.000Z',
    '2026-06-30T23:59:59.999Z',
    '2026-07-01T00:00:00.000Z',
    '2026-07-05T23:59:59.999Z',
    '2026-07-06T00:00:00.000Z',
    '2026-07-12T23:59:59.999Z',
    '2026-07-13T00:00:00.000Z',
    '2026-07-13T23:59:59.999Z',
    '2026-07-14T00:00:00.000Z',
    '2026-07-14T23:59:59.999Z',
    '2026-07-15T00:00:00.000Z',
    now,
    '2026-07-15T12:00:00.001Z',
  ]
  const from = (first: string, last: string) => times.filter(time => first <= time && time <= last)
  const world = await World.of(Object.fromEntries(times.map(time => [time, [did('A', {}, time)]])))

  describe('on a Wednesday in July', () => {
    world.answers([
      [`event('A').during(today).count() = 1`, from('2026-07-15', now)],
      [`event('A').during(yesterday).count() = 1`, from('2026-07-14', '2026-07-15')],
      [`event('A').during(this week).count() = 1`, from('2026-07-13', now)],
      [`event('A').during(last week).count() = 1`, from('2026-07-06', '2026-07-13')],
      [`event('A').during(this month).count() = 1`, from('2026-07-01', now)],
      [`event('A').during(last month).count() = 1`, from('2026-06-01', '2026-07-01')],
      [`event('A').during(this quarter).count() = 1`, from('2026-07-01', now)],
      [`event('A').during(last quarter).count() = 1`, from('2026-04-01', '2026-07-01')],
      [`event('A').during(this year).count() = 1`, from('2026-01-01', now)],
      [`event('A').during(last year).count() = 1`, from('2025-01-01', '2026-01-01')],
      [`event('A').during(this month).within(2 days).count() = 1`, from('2026-07-13T12', now)],
    ])
  })

  describe('in the last millisecond of a Sunday', () => {
    world.answers(
      [
        [`event('A').during(this week).count() = 1`, from('2026-07-06', '2026-07-13')],
        [`event('A').during(last week).count() = 1`, from('2026-06-29', '2026-07-06')],
      ],
      { at: '2026-07-12T23:59:59.999Z' },
    )
  })

  describe('in the first millisecond of a year, a Thursday', () => {
    world.answers(
      [
        [`event('A').during(today).count() = 1`, ['2026-01-01T00:00:00.000Z']],
        [`event('A').during(yesterday).count() = 1`, ['2025-12-31T23:59:59.999Z']],
        [`event('A').during(this week).count() = 1`, from('2025-12-29', '2026-01-01T00:00:00.000Z')],
        [`event('A').during(last month).count() = 1`, from('2025-12-01', '2026-01-01')],
        [`event('A').during(last quarter).count() = 1`, from('2025-10-01', '2026-01-01')],
        [`event('A').during(last year).count() = 1`, from('2025-01-01', '2026-01-01')],
        [`event('A').during(this year).count() = 1`, ['2026-01-01T00:00:00.000Z']],
      ],
      { at: '2026-01-01T00:00:00.000Z' },
    )
  })
})

describe('which events', async () => {
  const page = { type: 'page', name: 'Page Viewed' } as const
  const screen = { type: 'screen', name: 'Screen Viewed' } as const
  const world = await World.of({
    'app and web': [
      { ...did('A'), source: 'app' },
      { ...did('A'), source: 'web' },
    ],
    'web alone': [{ ...did('A'), source: 'web' }],
    'server and shop': [
      { ...did('A'), source: 'server' },
      { ...did('B'), source: 'shop' },
    ],
    'page and screen': [
      { ...did('', { name: 'Home' }), ...page },
      { ...did('', { name: 'Start' }), ...screen },
    ],
    'another case': [did('a')],
    'no events': [
      has({ x: 1 }),
      { ...has({ y: 1 }), type: 'group' },
      { ...has({}), type: 'alias', previousId: 'an old name' },
    ],
    'sent twice': [
      { ...did('A'), messageId: 'the same' },
      { ...did('A'), messageId: 'the same' },
    ],
  })

  world.answers([
    [`event('A').count() >= 1`, ['app and web', 'web alone', 'server and shop', 'sent twice']],
    [`event('a').count() >= 1`, ['another case']],
    [`event('A', 'B').count() = 2`, ['app and web', 'server and shop']],
    [`event().count() = 2`, ['app and web', 'server and shop', 'page and screen']],
    [`event().count() = 0`, ['no events']],
    [`event('A').count() = 1`, ['web alone', 'server and shop', 'sent twice']],
    [`event('Page Viewed').where(property('name') = 'Home').count() = 1`, ['page and screen']],
    [`event('Screen Viewed').where(property('name') = 'Start').count() = 1`, ['page and screen']],
    [
      `event('A').sources({exclude: ['app']}).count() = 1`,
      ['app and web', 'web alone', 'server and shop', 'sent twice'],
    ],
    [
      `event('A').sources({exclude: ['web']}).count() = 0`,
      ['web alone', 'page and screen', 'another case', 'no events', 'sent twice'],
    ],
    [
      `event('A', 'B').sources({exclude: ['app', 'shop']}).count() = 1`,
      ['app and web', 'web alone', 'server and shop', 'sent twice'],
    ],
    [`event().sources({exclude: ['app']}).sources({exclude: ['web']}).count() = 2`, ['server and shop']],
    [`event('Nothing Like It').count() = 0 AND event('a').count() = 1`, ['another case']],
    [`event('Nothing Like It').count() >= 1`, []],
  ])
})

describe('where', async () => {
  const world = await World.of({
    'red and large': [did('A', { color: 'red', size: 9 })],
    'red and small': [did('A', { color: 'red', size: 1 })],
    'blue and large': [did('A', { color: 'blue', size: 9 })],
    'no color': [did('A', { size: 9 })],
    'one red, one large': [did('A', { color: 'red', size: 1 }), did('A', { color: 'blue', size: 9 })],
    'on a page': [{ ...did('A', { color: 'red' }), context: { page: { url: 'https://x.test/a?b=1' } } }],
  })

  world.answers([
    [`event('A').where(property('color') = 'red' AND property('size') > 5).count() = 1`, ['red and large']],
    [
      `event('A').where(property('color') = 'red').where(property('size') > 5).count() = 1`,
      ['red and large'],
    ],
    [
      `event('A').where(property('color') = 'blue' OR property('size') < 5).count() = 2`,
      ['one red, one large'],
    ],
    [
      `event('A').where(NOT property('color') = 'red').count() = 1`,
      ['blue and large', 'no color', 'one red, one large'],
    ],
    [`event('A').where(property('color') != 'red').count() = 1`, ['blue and large', 'one red, one large']],
    [
      `event('A').where(NOT (property('color') = 'red' OR property('size') < 5)).count() = 1`,
      ['blue and large', 'no color', 'one red, one large'],
    ],
    [
      `event('A').where(property('color') = 'red' OR property('color') = 'blue' AND property('size') > 10).count() = 1`,
      ['red and large', 'red and small', 'one red, one large', 'on a page'],
    ],
    [
      `event('A').where((property('color') = 'red' OR property('color') = 'blue') AND property('size') > 5).count() = 1`,
      ['red and large', 'blue and large', 'one red, one large'],
    ],
    [`event('A').where(context('page.url').starts_with('https://x.test/')).count() = 1`, ['on a page']],
    [
      `event('A').where(context('page.url').absent() AND property('color').absent()).count() = 1`,
      ['no color'],
    ],
    [`event('A').where(NOT NOT property('color').absent()).count() = 1`, ['no color']],
    [`event('A').where(property('nothing like it').absent()).count() = 2`, ['one red, one large']],
    [`event('A').where(property('nothing like it') = 1).count() = 1`, []],
  ])
})

describe('several streams, each with its own window', async () => {
  const world = await World.of({
    'lately and before': [did('A', { n: 1 }, ago({ days: 1 })), did('A', { n: 2 }, ago({ days: 40 }))],
    'before alone': [did('A', { n: 4 }, ago({ days: 40 }))],
    'lately alone': [did('A', { n: 8 }, ago({ days: 1 })), did('B', {}, ago({ days: 90 }))],
    'B alone': [did('B', {}, ago({ days: 1 }))],
  })

  world.answers([
    [
      `event('A').within(30 days).count() = 1 AND event('A').between(30 days, 60 days).count() = 1`,
      ['lately and before'],
    ],
    [
      `event('A').within(30 days).count() = 0 AND event('A').between(30 days, 60 days).count() = 1`,
      ['before alone'],
    ],
    [
      `event('A').within(30 days).count() = 1 OR event('B').within(30 days).count() = 1`,
      ['lately and before', 'lately alone', 'B alone'],
    ],
    [
      `event('A').within(30 days).sum(property('n')) = 1 AND event('A').sum(property('n')) = 3`,
      ['lately and before'],
    ],
    [`event('A').within(30 days).count() = 0 AND event('B').count() = 0`, ['before alone']],
    [
      `event('A').within(7 days).count() >= 1 AND event('B').between(60 days, 100 days).count() = 1`,
      ['lately alone'],
    ],
    [`event('A').within(7 days).count() = 0 AND event().within(7 days).count() = 1`, ['B alone']],
    [
      `event('A').within(7 days).max(property('n')) < 5 AND event('A').min(property('n')) >= 1`,
      ['lately and before'],
    ],
    [
      `event('A').count() = 2 AND event('A').sum(property('n')) = 3 AND event('A').last(property('n')) = 1`,
      ['lately and before'],
    ],
    [
      `event('A').count() = 1 AND event('A').mode(property('n'), 1) = 4 OR event('B').count() = 2`,
      ['before alone'],
    ],
  ])
})
