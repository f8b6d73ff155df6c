import { describe } from 'vitest'
import { ago, answers, did, type People, who } from './world.ts'

/** One event for each value, in order, a minute apart. */
function sent(...values: unknown[]): People[string] {
  return who(...values.map((v, n) => did('A', { v }, ago({ minutes: values.length - n }))))
}

describe('of nothing', () => {
  const people: People = { somebody: {}, 'with no value': sent(undefined), 'with a null': sent(null, {}, []) }
  const all = Object.keys(people)

  answers(people, [
    [`event('A').count() = 0`, ['somebody']],
    [`event('A').count() = 3`, ['with a null']],
    [`event('A').count_days() = 0`, ['somebody']],
    [`event('A').sum(property('v')) = 0`, all],
    [`event('A').unique(property('v')).count() = 0`, all],
    [`event('A').count().exists() AND event('A').sum(property('v')).exists()`, all],
    [`event('A').mode(property('v'), 1).absent()`, all],
    [`event('A').max(property('v') as string).absent()`, all],
    [`event('A').min(property('v') as string) = ''`, []],
    ...['avg', 'max', 'min', 'first', 'last'].flatMap(
      reducer =>
        [
          [`event('A').${reducer}(property('v')).absent()`, all],
          [`event('A').${reducer}(property('v')) < 1`, []],
          [`event('A').${reducer}(property('v')) != 1`, []],
          [`event('A').${reducer}(property('v')).none_of(1)`, all],
        ] as const,
    ),
  ])
})

describe('numbers', () => {
  const people: People = {
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
  }
  const others = (...names: string[]) => Object.keys(people).filter(name => !names.includes(name))

  answers(people, [
    [`event('A').sum(property('v')) = 0.3`, ['tenth and two tenths', 'the other way round']],
    [`event('A').sum(property('v')) = '0.3'`, ['tenth and two tenths', 'the other way round']],
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
    [`event('A').max(property('v')) != 5`, others('with truths', 'negative', 'no numbers')],
    [`event('A').max(property('v')).one_of(5, 7)`, ['with truths', 'with objects', 'negative']],
  ])
})

describe('rounding to six places, ties to even', () => {
  const people: People = {
    'a tie down': sent(0.0000005),
    'a tie up': sent(0.0000015),
    'a tie below zero': sent(-0.0000005),
    'another below zero': sent(-0.0000015),
    'more than half': sent(0.0000006),
    huge: sent(1e300, 1e300),
    'too huge': sent(1e305),
    'a large whole number': sent(2 ** 53),
  }

  answers(people, [
    [`event('A').sum(property('v')) = 0`, ['a tie down', 'a tie below zero']],
    [`event('A').sum(property('v')) = 0.000002`, ['a tie up']],
    [`event('A').avg(property('v')) = -0.000002`, ['another below zero']],
    [`event('A').avg(property('v')) = 0.000001`, ['more than half']],
    [`event('A').sum(property('v')) = 2e300`, ['huge']],
    [`event('A').sum(property('v')) > 1e307`, ['too huge']],
    [`event('A').max(property('v')) = 1e305`, ['too huge']],
    [`event('A').sum(property('v')) = 9007199254740992`, ['a large whole number']],
  ])
})

describe('texts', () => {
  const people: People = {
    words: sent('pear', 'apple', 'Zoo'),
    'words and numbers': sent('b', 12, 9, true),
    lists: sent(['x', 'y'], ['a']),
    empty: sent(''),
    prefixes: sent('ab', 'a', 'abc'),
    // U+1D11E comes after U+FB01, though its first UTF-16 unit is the lesser.
    'beyond the basic plane': sent('\u{1d11e}', '\ufb01', 'z'),
  }

  answers(people, [
    [`event('A').max(property('v') as string) = 'pear'`, ['words']],
    [`event('A').min(property('v') as string) = 'Zoo'`, ['words']],
    [`event('A').max(property('v') as string) = 'true'`, ['words and numbers']],
    [`event('A').min(property('v') as string) = '12'`, ['words and numbers']],
    [`event('A').max(property('v') as string) = 'y'`, ['lists']],
    [`event('A').min(property('v') as string) = 'a'`, ['lists', 'prefixes']],
    [`event('A').max(property('v') as string) = ''`, ['empty']],
    [`event('A').max(property('v') as string) = 'abc'`, ['prefixes']],
    [`event('A').max(property('v') as string) = '\u{1d11e}'`, ['beyond the basic plane']],
    [`event('A').min(property('v') as string) = 'z'`, ['beyond the basic plane']],
    [`event('A').max(property('v') as number) = 12`, ['words and numbers']],
  ])
})

describe('first, last, mode and unique', () => {
  const people: People = {
    'a b a': sent('a', 'b', 'a'),
    'b a a b': sent('b', 'a', 'a', 'b'),
    'a tie of three': sent('b', 'a', 'c'),
    'one and its text': sent(1, '1', '1'),
    'true and its text': sent(true, 'true', true),
    'nulls around': sent(null, [], 'x', { a: 1 }, null),
    'false first': sent(false, 'x'),
    lists: sent(['p', 'q'], ['q', null, 'r']),
    'zero and minus zero': sent(0, -0),
  }
  const property = `property('v')`

  answers(people, [
    [`event('A').first(${property}) = 'a'`, ['a b a']],
    [`event('A').last(${property}) = 'a'`, ['a b a']],
    [`event('A').first(${property}) = 'x' AND event('A').last(${property}) = 'x'`, ['nulls around']],
    [`event('A').first(${property}) = false`, ['false first']],
    [`event('A').first(${property}) = 'p'`, ['lists']],
    [`event('A').last(${property}) = 'r'`, ['lists']],
    [`event('A').mode(${property}, 2) = 'a'`, ['a b a']],
    [`event('A').mode(${property}, 2) = 'b'`, ['b a a b']],
    [`event('A').mode(${property}, 3).absent()`, Object.keys(people)],
    [`event('A').mode(${property}, 1) = 'b'`, ['b a a b', 'a tie of three']],
    [`event('A').mode(${property}, 2) = 'q'`, ['lists']],
    [`event('A').mode(${property}, 2) = 1`, ['one and its text']],
    [`event('A').mode(${property}, 2) = 0`, ['zero and minus zero']],
    [`event('A').mode(${property}, 2) = true`, ['true and its text']],
    [`event('A').unique(${property}).count() = 1`, ['nulls around', 'zero and minus zero']],
    [
      `event('A').unique(${property}).count() = 2`,
      ['a b a', 'b a a b', 'one and its text', 'true and its text', 'false first'],
    ],
    [`event('A').unique(${property}).count() = 3`, ['a tie of three', 'lists']],
  ])
})

describe('days', () => {
  const at = (...times: string[]) => who(...times.map(time => did('A', {}, time)))
  const people: People = {
    'one day': at('2026-07-01T00:00:00Z', '2026-07-01T12:00:00Z', '2026-07-01T23:59:59.999Z'),
    'two days': at('2026-07-01T23:59:59.999Z', '2026-07-02T00:00:00Z'),
    'before 1970': at('1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00Z'),
    'days apart': at('2026-07-01', '2026-07-03', '2026-07-03', '2026-07-09'),
  }

  answers(people, [
    [`event('A').count_days() = 1`, ['one day']],
    [`event('A').count_days() = 2`, ['two days', 'before 1970']],
    [`event('A').count_days() = 3`, ['days apart']],
  ])
})

describe('equal times', () => {
  const time = ago({ hours: 1 })
  const people: People = {
    'in order of message ids': who(
      did('A', { v: 'second' }, time, { messageId: 'b' }),
      did('A', { v: 'first' }, time, { messageId: 'a' }),
    ),
  }

  answers(people, [
    [`event('A').first(property('v')) = 'first'`, Object.keys(people)],
    [`event('A').last(property('v')) = 'second'`, Object.keys(people)],
    [`event('A').mode(property('v'), 1) = 'first'`, Object.keys(people)],
  ])
})

describe('parts of the context and paths', () => {
  const people: People = {
    one: who(
      did('A', { items: [{ price: 5 }, { price: 7 }] }, ago({ hours: 2 }), {
        context: { page: { url: '/a' } },
      }),
      did('A', { items: { price: 1 } }, ago({ hours: 1 }), { context: { page: { url: '/b' } } }),
    ),
  }

  answers(people, [
    [`event('A').last(context('page.url')) = '/b'`, ['one']],
    [`event('A').unique(context('page.url')).count() = 2`, ['one']],
    [`event('A').sum(property('items.price')) = 13`, ['one']],
    [`event('A').last(property('items.price')) = 1`, ['one']],
    [`event('A').first(property('items.price')) = 5`, ['one']],
  ])
})
