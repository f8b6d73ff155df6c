import { describe, expect, it } from 'vitest'
import type { Json } from '../call.ts'
import { ago, callsOf, find, has, now } from '../testing/people.ts'

/** A comparison, the values for which it holds, and values for which it does not. */
type Row = readonly [comparison: string, holds: readonly Json[], doesNot: readonly Json[]]

function comparisons(title: string, table: readonly Row[]): void {
  describe(title, () => {
    it.each(table)('%s', (comparison, ...[holding, other]) => {
      const holds = (value: Json) =>
        find(`trait('x')${comparison}`, callsOf({ ann: [has({ x: value })] })).length > 0
      expect(holding.filter(value => !holds(value))).toEqual([])
      expect(other.filter(holds)).toEqual([])
    })
  })
}

comparisons('equality with a number reads strings that are one', [
  [` = 1`, [1, '1', '01', '1.0', '1e0'], [2, '', '1 ', true, null, {}, []]],
  [` != 1`, [2, '2', 'one', '', true, {}], [1, '1', '01', null, []]],
  [`.one_of(1, 2)`, [1, '2.0'], [3, null]],
  [`.none_of(1, 2)`, [3, null, {}, []], [1, '2']],
])

comparisons('equality with a string compares exactly, the JSON text of numbers and booleans', [
  [` = '1'`, [1, '1'], ['01', '1.0', ' 1', null, []]],
  [` = 'true'`, [true, 'true'], ['True', false, 1]],
  [` = true`, [true, 'true'], ['True', false, 1]],
  [` = false`, [false, 'false'], [true, 0, '', null]],
  [` = ''`, [''], [null, [], {}, ' ']],
  [` = 'ann'`, ['ann'], ['Ann', 'ann ']],
  [` = 'é'`, ['é'], ['e\u0301', 'É']],
  [` = '1e+21'`, [1e21, '1e+21'], ['1e21']],
  [` = 2026-01-01`, ['2026-01-01'], ['2026-01-01T00:00:00Z', Date.parse('2026-01-01')]],
  [`.one_of('a', 2, true)`, ['a', 2, '2', 'true', true], ['A', 3, false]],
])

comparisons('numbers are ordered by size', [
  [` > 1`, [1.5, '2', '1e3'], [1, '1', 'two', '2026-01-01', true, null, {}, []]],
  [` >= 1`, [1, '1'], [0.5, '.5']],
  [` < 1`, [0.5, '.5', '-3'], [1, '', 'a', null]],
  [` <= 1`, [1, '0.1e1'], [1.000001]],
])

comparisons('an ordering against a date compares by time', [
  [
    ` > 2026-01-01`,
    ['2026-01-02', '2026-01-01T00:00:00.001Z', Date.parse('2026-01-02')],
    ['2026-01-01', 'later', '1'],
  ],
  [` >= '2026-01-01'`, ['2026-01-01', '2026-01-01T00:00', '2026-01-01T01:00:00+01:00'], ['2025-12-31', {}]],
  [` < 2026-01-01T12:00:00Z`, ['2026-01-01', '2026-01-01 11:59', 0], ['2026-01-01T12:00:00Z', '0', null]],
  [` <= 2026-01-01`, ['2026-01-01', '2026-01-01T01:59:59.999+02:00'], ['2026-01-01T00:00:00.001']],
  [`.before_date(2026-01-01)`, ['2025-12-31', -1], ['2026-01-01', 'x', '1']],
  [`.after_date(2026-01-01)`, ['2026-01-01T00:00:01Z', now], ['2026-01-01', null]],
])

comparisons('texts', [
  [`.contains('an', 'x')`, ['ann', 'xy', ['b', 'ban']], ['AN', 'b', null, {}, []]],
  [`.contains('')`, ['', 'a', 1, true], [null, {}, []]],
  [`.contains('2.5')`, [12.5, '12.5'], [25]],
  [`.contains('ru')`, [true], [false]],
  [`.omits('an', 'x')`, ['b', null, {}, [], ['b', 'c']], ['ann', ['b', 'ban']]],
  [`.starts_with('1')`, ['1a', 12], ['a1', null]],
  [`.ends_with('1')`, ['a1', 21, 0.1], ['1a']],
])

comparisons('matches finds a match of an RE2 pattern anywhere', [
  [`.matches('^a.c$')`, ['abc', 'a𝒜c'], ['abcd', 'Abc', 'a\nc', null]],
  [`.matches('b')`, ['abc'], ['ac']],
  [`.matches('')`, ['', 'a', 1], [null, {}]],
  [`.matches('(?i)ANN')`, ['ann'], ['an']],
  [`.matches('^\\d+$')`, [12, '12'], [1.5, '١']],
])

comparisons('existence', [
  [`.exists()`, ['', 0, false, {}, [1], [null, 1], [{}]], [null, [], [null]]],
  [`.absent()`, [null, [], [null]], ['', {}, [null, 1]]],
])

comparisons('relative dates, bounds included', [
  [
    `.within_last(7 days)`,
    [now, ago({ days: 7 }), '2026-07-15'],
    [now + 1, ago({ days: 7, milliseconds: 1 }), 'x'],
  ],
  [`.before_last(7 days)`, [ago({ days: 7 }), 0], [ago({ days: 7 }) + 1, now, null]],
  [`.within_next(7 days)`, [now, ago({ days: -7 })], [now - 1, ago({ days: -7 }) + 1]],
  [`.after_next(7 days)`, [ago({ days: -7 }), '2027-01-01'], [ago({ days: -7 }) - 1, now]],
  [`.before_last(0 days)`, [now, now - 1, '2026-07-15'], [now + 1, '2026-07-16']],
])

comparisons('on an array a positive comparator holds for any element, and a negative one is its negation', [
  [
    ` = 1`,
    [
      [1, 2],
      [[2], ['1']],
      [null, 1],
    ],
    [[2], [null], []],
  ],
  [` != 1`, [[2], [2, null], [{}]], [[1, 2], [null], []]],
  [` > 5`, [[1, 6]], [[1, 2]]],
  [`.none_of(1)`, [[2], [], [null]], [[1, 2]]],
])

describe('another scalar on the right', () => {
  const holds = (left: Json, sign: string, right: Json) =>
    find(`trait('left') ${sign} trait('right')`, callsOf({ ann: [has({ left, right })] })).length > 0

  it.each<[Json, string, Json, boolean]>([
    [1, '=', 1, true],
    ['01', '=', 1, true],
    [1, '=', '01', false],
    [1, '=', '1', true],
    ['true', '=', true, true],
    [true, '=', 'true', true],
    [null, '=', null, false],
    [{}, '=', {}, false],
    [{}, '!=', {}, true],
    [1, '!=', null, false],
    [null, '!=', 1, false],
    [2, '!=', 1, true],
    [2, '>', 1, true],
    ['2', '>', '1', true],
    ['10', '>', '9', true],
    ['b', '>', 'a', false],
    ['2026-02-01', '>', '2026-01-01', true],
    ['2026-02-01', '>', 0, false],
    [Date.parse('2026-02-01'), '>', '2026-01-01', true],
    [true, '>=', true, false],
    [1, '<', {}, false],
    [1, '<', null, false],
    [[1, 2], '=', [2, 3], true],
    [[1, 2], '!=', [2, 3], false],
    [[1, 2], '!=', [3], true],
    [[1, 2], '!=', [null], false],
    [[1, 9], '<', [0, 2], true],
    [[], '=', [], false],
  ])('%j %s %j: %s', (left, sign, right, expected) => {
    expect(holds(left, sign, right)).toBe(expected)
  })
})
