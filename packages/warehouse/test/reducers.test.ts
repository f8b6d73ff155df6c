import { describe } from 'vitest'
import { ago, type Deed, did, has, World } from './world.ts'

/** One event for each value, in order, a minute apart. */
function sent(...values: unknown[]): Deed[] {
  return values.map((v, n) => did('A', { v }, ago({ minutes: values.length - n })))
}

describe('of nothing', async () => {
  const world = await World.of({ somebody: [has({ x: 1 })], 'with no value': [did('A')] })
  const all = ['somebody', 'with no value']

  world.answers([
    [`event('A').count() = 0`, ['somebody']],
    [`event('A').count() < 1`, ['somebody']],
    [`event('A').count_days() = 0`, ['somebody']],
    [`event('A').sum(property('v')) = 0`, all],
    [`event('A').sum(property('v')) <= 0`, all],
    [`event('A').unique(property('v')).count() = 0`, all],
    [`event('A').count().exists() AND event('A').sum(property('v')).exists()`, all],
    ...['avg', 'max', 'min', 'first', 'last'].flatMap(
      reducer =>
        [
          [`event('A').${reducer}(property('v')).absent()`, all],
          [`event('A').${reducer}(property('v')) < 1`, []],
          [`event('A').${reducer}(property('v')) != 1`, []],
          [`event('A').${reducer}(property('v')).none_of(1)`, all],
        ] as const,
    ),
    [`event('A').mode(property('v'), 1).absent()`, all],
    [`event('A').max(property('v') as string).absent()`, all],
    [`event('A').min(property('v') as string) = ''`, []],
  ])
})

describe('numbers', async () => {
  const world = await World.of({
    'tenth and two tenths': sent(0.1, 0.2),
    'the other way round': sent(0.2, 0.1),
    'a third of one': sent(1, 0, 0),
    'with texts': sent(2, 'two', '3.5', '', 'Infinity', null),
    'with truths': sent(true, 5, false),
    'with objects': sent({ v: 9 }, 7, {}),
    lists: sent([1, 2], [3, 'four'], []),
    negative: sent(-5, 5),
    'no numbers': sent('one', 'two', true),
    'very small': sent(0.0000004, 0.00000004),
  })

  world.answers([
    [`event('A').sum(property('v')) = 0.3`, ['tenth and two tenths', 'the other way round']],
    [`event('A').avg(property('v')) = 0.15`, ['tenth and two tenths', 'the other way round']],
    [`event('A').avg(property('v')) = 0.333333`, ['a third of one']],
    [`event('A').sum(property('v')) = 5.5`, ['with texts']],
    [`event('A').avg(property('v')) = 2.75`, ['with texts']],
    [`event('A').max(property('v')) = 3.5`, ['with texts']],
    [`event('A').min(property('v')) = 2`, ['with texts']],
    [`event('A').sum(property('v')) = 5 AND event('A').avg(property('v')) = 5`, ['with truths']],
    [`event('A').sum(property('v')) = 7`, ['with objects']],
    [`event('A').sum(property('v')) = 6`, ['lists']],
    [`event('A').avg(property('v')) = 2`, ['lists']],
    [`event('A').max(property('v')) = 3 AND event('A').min(property('v')) = 1`, ['lists']],
    [`event('A').sum(property('v')) = 0`, ['negative', 'no numbers', 'very small']],
    [`event('A').avg(property('v')).absent()`, ['no numbers']],
    [`event('A').avg(property('v')) = 0`, ['negative', 'very small']],
    [`event('A').max(property('v')).absent()`, ['no numbers']],
    [`event('A').min(property('v')) < 0`, ['negative']],
    [
      `event('A').max(property('v')) != 5`,
      [
        'tenth and two tenths',
        'the other way round',
        'a third of one',
        'with texts',
        'with objects',
        'lists',
        'very small',
      ],
    ],
    [`event('A').sum(property('v')) = '0.3'`, ['tenth and two tenths', 'the other way round']],
    [`event('A').max(property('v')).one_of(5, 7)`, ['with truths', 'with objects', 'negative']],
    [`event('A').sum(property('other')) = 0 AND event('A').avg(property('v')) = 5`, ['with truths']],
  ])
})

describe('texts', async () => {
  const world = await World.of({
    words: sent('pear', 'apple', 'Zoo'),
    'words and numbers': sent('b', 12, 9, true),
    lists: sent(['x', 'y'], ['a']),
    empty: sent(''),
    'of null': sent(null),
  })

  world.answers([
    [`event('A').max(property('v') as string) = 'pear'`, ['words']],
    [`event('A').min(property('v') as string) = 'Zoo'`, ['words']],
    [`event('A').max(property('v') as string) = 'true'`, ['words and numbers']],
    [`event('A').min(property('v') as string) = '12'`, ['words and numbers']],
    [`event('A').max(property('v') as string) = 'y'`, ['lists']],
    [`event('A').min(property('v') as string) = 'a'`, ['lists']],
    [`event('A').max(property('v') as string) = ''`, ['empty']],
    [`event('A').max(property('v') as string).absent()`, ['of null']],
    [`event('A').max(property('v') as number) = 12`, ['words and numbers']],
    [`event('A').max(property('v') as string).contains('e')`, ['words', 'words and numbers']],
  ])
})

describe('dates', async () => {
  const world = await World.of({
    texts: sent('2026-07-15T11:00:00Z', '2026-07-01'),
    milliseconds: sent(Date.UTC(2026, 6, 1), Date.UTC(2026, 6, 15, 11)),
  })

  world.answers([
    [`event('A').max(property('v') as string) = '2026-07-15T11:00:00Z'`, ['texts']],
    [`event('A').min(property('v') as string) <= 2026-07-01`, ['texts']],
    [`event('A').max(property('v')).absent()`, ['texts']],
    [`event('A').max(property('v')).within_last(1 day)`, ['milliseconds']],
    [`event('A').min(property('v')) = 1782864000000`, ['milliseconds']],
    [`event('A').min(property('v')) < 2026-07-02`, ['milliseconds']],
    [`event('A').first(property('v')) > 2026-07-10`, ['texts']],
    [`event('A').last(property('v')).within_last(1 day)`, ['milliseconds']],
  ])
})

describe('mode', async () => {
  const world = await World.of({
    'red twice': sent('blue', 'red', 'red'),
    'a tie': sent('blue', 'red', 'red', 'blue'),
    'a tie the other way': sent('red', 'blue', 'blue', 'red'),
    'all different': sent('green', 'red', 'blue'),
    'lists of them': sent(['red', 'blue'], ['blue'], null),
    'numbers and nulls': sent(null, null, null, 7, 7, '8'),
  })

  world.answers([
    [`event('A').mode(property('v'), 2) = 'red'`, ['red twice', 'a tie the other way']],
    [`event('A').mode(property('v'), 2) = 'blue'`, ['a tie', 'lists of them']],
    [`event('A').mode(property('v'), 1) = 'green'`, ['all different']],
    [`event('A').mode(property('v'), 2).absent()`, ['all different']],
    [`event('A').mode(property('v'), 3).exists()`, []],
    [`event('A').mode(property('v'), 2) = 7`, ['numbers and nulls']],
    [`event('A').mode(property('v'), 2) != 'red'`, ['a tie', 'lists of them', 'numbers and nulls']],
  ])
})

describe('first and last', async () => {
  const world = await World.of({
    'in order': sent('a', 'b', 'c'),
    'with gaps': sent(null, 'b', 'a', null),
    lists: sent(['b', 'x'], ['y', 'c']),
    'sent out of order': [
      did('A', { v: 'c' }, ago({ minutes: 1 })),
      did('A', { v: 'b' }, ago({ minutes: 3 })),
      did('A', { v: 'x' }, ago({ minutes: 2 })),
    ],
    'at once': [
      { ...did('A', { v: 'c' }), messageId: 'once 3' },
      { ...did('A', { v: 'a' }), messageId: 'once 1' },
      { ...did('A', { v: 'x' }), messageId: 'once 2' },
    ],
    'an empty text': sent('', 'c', ''),
    'one too late': [...sent('a', 'b'), did('A', { v: 'c' }, ago({ minutes: -1 }))],
    'an empty list': sent([], ['c'], [null]),
  })

  world.answers([
    [`event('A').first(property('v')) = 'a'`, ['in order', 'at once', 'one too late']],
    [`event('A').first(property('v')) = 'b'`, ['with gaps', 'lists', 'sent out of order']],
    [
      `event('A').last(property('v')) = 'c'`,
      ['in order', 'lists', 'sent out of order', 'at once', 'an empty list'],
    ],
    [`event('A').last(property('v')) = 'b'`, ['one too late']],
    [`event('A').last(property('v')) = 'a'`, ['with gaps']],
    [`event('A').first(property('v')) = ''`, ['an empty text']],
    [
      `event('A').last(property('v')).contains('c', 'b')`,
      ['in order', 'lists', 'sent out of order', 'at once', 'one too late', 'an empty list'],
    ],
    [`event('A').within(2 minutes).first(property('v')) = 'b'`, ['in order', 'lists']],
    [`event('A').where(property('v') != 'c').last(property('v')) = 'b'`, ['in order', 'one too late']],
  ])
})

describe('unique and count_days', async () => {
  const world = await World.of({
    'one value thrice': sent('a', 'a', 'a'),
    'three values': sent('a', 'A', 'b', null, 'a'),
    lists: sent(['a', 'b'], ['b', 'c', null], []),
    'around 1970': [did('C', {}, '1960-01-01'), did('C', {}, '1969-12-31'), did('C', {}, '1970-01-01')],
    'one day': [did('B', {}, '2026-07-14T00:00:00.000Z'), did('B', {}, '2026-07-14T23:59:59.999Z')],
    'two days': [did('B', {}, '2026-07-13T23:59:59.999Z'), did('B', {}, '2026-07-14T00:00:00.000Z')],
    'three days': [
      did('B', {}, '2020-02-29'),
      did('B', {}, '2026-07-01T10:00:00Z'),
      did('B', {}, '2026-07-02T10:00:00Z'),
      did('B', {}, '2026-07-02T11:00:00Z'),
      did('B', {}, ago({ days: -1 })),
    ],
  })

  world.answers([
    [`event('C').count_days() = 3`, ['around 1970']],
    [`event('C').where(event('D').count() = 0).count_days() = 3`, ['around 1970']],
    [`event('A').unique(property('v')).count() = 1`, ['one value thrice']],
    [`event('A').unique(property('v')).count() = 3`, ['three values', 'lists']],
    [`event('A').unique(property('v')).count() > 1`, ['three values', 'lists']],
    [`event('B').count_days() = 1`, ['one day']],
    [`event('B').count_days() = 2`, ['two days']],
    [`event('B').count_days() = 3`, ['three days']],
    [`event('B').within(30 days).count_days() = 2`, ['two days', 'three days']],
    [`event('B').count_days() >= 2 AND event('B').count() = 4`, ['three days']],
  ])
})

describe('of the context', async () => {
  const world = await World.of({
    'nl then be': [
      { ...did('A', {}, ago({ minutes: 9 })), context: { location: { country: 'NL' }, load: 2 } },
      { ...did('B', {}, ago({ minutes: 8 })), context: { location: { country: 'BE' }, load: 4 } },
    ],
    'without it': [did('A')],
  })

  world.answers([
    [`event().first(context('location.country')) = 'NL'`, ['nl then be']],
    [`event().last(context('location.country')) = 'BE'`, ['nl then be']],
    [`event().avg(context('load')) = 3`, ['nl then be']],
    [`event('A').avg(context('load')).absent()`, ['without it']],
    [`event().unique(context('location.country')).count() = 2`, ['nl then be']],
  ])
})
