import { describe, expect, test } from 'vitest'
import { did, has, type Place, World } from './world.ts'

/** What the comparators are held against; undefined is a value never sent. */
const scalars = [
  undefined,
  null,
  '',
  'abc',
  'ABC',
  'abcd',
  'straße',
  'a\nc',
  12,
  '12',
  12.5,
  '12.5',
  -3,
  0,
  '1e3',
  '12 monkeys',
  'Infinity',
  'nan',
  9007199254740994,
  true,
  'true',
  false,
] as const

/** Instants in every way that one is written: before `now`, at it and after it; and what is no date. */
const noon = Date.UTC(2026, 6, 15, 12)
const past = ['1850-06-01', '2026-07-14', '2026-07-14T11:59:59.999Z', '2026-07-14T12:00:00Z'] as const
const present = ['2026-07-15T12:00', '2026-07-15T14:00:00+02:00', '2026-07-15T06:30:00-0530', noon] as const
const future = [
  '2026-07-15T12:00:00.001Z',
  '2026-07-16T12:00:00Z',
  '2026-07-16T12:00:00.001Z',
  '9999-12-31',
] as const
const undated = [
  undefined,
  null,
  '',
  true,
  'tomorrow',
  '2026-02-30',
  '2026-07-15T25:00:00Z',
  `${noon}`,
] as const
const dates = [...past, ...present, ...future, ...undated]

type Table<Value> = readonly (readonly [comparator: string, values: readonly Value[]])[]
type Scalar = (typeof scalars)[number]

const scalarTable: Table<Scalar> = [
  [`= 'abc'`, ['abc']],
  [`== 'ABC'`, ['ABC']],
  [`.equals('')`, ['']],
  [`= 'straße'`, ['straße']],
  [`= 'strasse'`, []],
  [`= 12`, [12, '12']],
  [`= '12'`, [12, '12']],
  [`= 12.0`, [12, '12']],
  [`= '12.0'`, []],
  [`= 12.5`, [12.5, '12.5']],
  [`= 0`, [0]],
  [`= 1`, []],
  [`= 1000`, ['1e3']],
  [`= 9007199254740994`, [9007199254740994]],
  [`= '9007199254740994'`, [9007199254740994]],
  [`= true`, [true, 'true']],
  [`= 'true'`, [true, 'true']],
  [`= false`, [false]],
  [`!= 'abc'`, except(undefined, null, 'abc')],
  [`.differs(12)`, except(undefined, null, 12, '12')],
  [`!= true`, except(undefined, null, true, 'true')],
  [`> 12`, [12.5, '12.5', '1e3', 9007199254740994]],
  [`>= 12`, [12, '12', 12.5, '12.5', '1e3', 9007199254740994]],
  [`< 12`, [-3, 0]],
  [`<= 12`, [12, '12', -3, 0]],
  [`.greater_than(-3)`, [12, '12', 12.5, '12.5', 0, '1e3', 9007199254740994]],
  [`.at_least(9007199254740994)`, [9007199254740994]],
  [`.less_than(-2.5)`, [-3]],
  [`.at_most(-3)`, [-3]],
  [`< 1e300`, [12, '12', 12.5, '12.5', -3, 0, '1e3', 9007199254740994]],
  [`.contains('bc')`, ['abc', 'abcd']],
  [`.contains('BC', 'ß')`, ['ABC', 'straße']],
  [`.contains('2.')`, [12.5, '12.5']],
  [`.contains('')`, except(undefined, null)],
  [`.omits('bc')`, except('abc', 'abcd')],
  [`.omits('BC', 'ß')`, except('ABC', 'straße')],
  [`.omits('')`, [undefined, null]],
  [`.starts_with('ab')`, ['abc', 'abcd']],
  [`.starts_with('12')`, [12, '12', 12.5, '12.5', '12 monkeys']],
  [`.ends_with('ße')`, ['straße']],
  [`.ends_with('bc')`, ['abc']],
  [`.one_of('abc', 12, false)`, ['abc', 12, '12', false]],
  [`.one_of('12', 'true')`, [12, '12', true, 'true']],
  [`.none_of('abc', 12, false)`, except('abc', 12, '12', false)],
  [`.none_of('nothing like it')`, scalars],
  [`.exists()`, except(undefined, null)],
  [`.absent()`, [undefined, null]],
  [`.matches('^a.c$')`, ['abc']],
  [`.matches('(?s)^a.c$')`, ['abc', 'a\nc']],
  [`.matches('(?i)^AB')`, ['abc', 'ABC', 'abcd']],
  [`.matches('bc|straß.$')`, ['abc', 'abcd', 'straße']],
  [`.matches('^\\d+\\.\\d$')`, [12.5, '12.5']],
]

const dateTable: Table<(typeof dates)[number]> = [
  [`.within_last(1 day)`, ['2026-07-14T12:00:00Z', ...present]],
  [`.within_last(0 days)`, present],
  [`.before_last(1 day)`, past],
  [`.before_last(0 days)`, [...past, ...present]],
  [`.within_next(24 hours)`, [...present, '2026-07-15T12:00:00.001Z', '2026-07-16T12:00:00Z']],
  [`.within_next(0 minutes)`, present],
  [`.after_next(1 day)`, ['2026-07-16T12:00:00Z', '2026-07-16T12:00:00.001Z', '9999-12-31']],
  [`.after_next(0 weeks)`, [...present, ...future]],
  [`.before_date(2026-07-14)`, ['1850-06-01']],
  [`.before_date('2026-07-14T12:00:00Z')`, ['1850-06-01', '2026-07-14', '2026-07-14T11:59:59.999Z']],
  [`.after_date(2026-07-15T12:00:00Z)`, future],
  [`.after_date(9999-12-30)`, ['9999-12-31']],
  [`> 2026-07-15T12:00:00Z`, future],
  [`>= '2026-07-15T14:00:00+02:00'`, [...present, ...future]],
  [`< 2026-07-14T12:00:00Z`, ['1850-06-01', '2026-07-14', '2026-07-14T11:59:59.999Z']],
  [`<= 2026-07-14`, ['1850-06-01', '2026-07-14']],
  // Equality with a date is equality with its text, and an ordering against a number takes numbers alone.
  [`= 2026-07-14`, ['2026-07-14']],
  [`= 2026-07-15T12:00`, ['2026-07-15T12:00']],
  [`> 1999`, [noon, `${noon}`]],
]

const places: readonly Place[] = [
  ['a trait', value => [has({ v: value })], comparison => `trait('v') ${comparison}`],
  [
    'a property',
    value => [did('E', { v: value })],
    comparison => `event('E').where(property('v') ${comparison}).count() = 1`,
  ],
  [
    'a list of one',
    value => [has({ v: value === undefined ? [] : [value] })],
    comparison => `trait('v') ${comparison}`,
  ],
  [
    'the last value',
    value => [did('E', { v: value })],
    comparison => `event('E').last(property('v')) ${comparison}`,
  ],
  [
    'the last value of later events',
    value => [did('Start', {}, '2026-07-01'), did('E', { v: value })],
    comparison => `event('Start').where(event('E').last(property('v')) ${comparison}).count() = 1`,
  ],
]

describe.each(places)('%s', async (_place, given, query) => {
  const [ofScalars, ofDates] = await Promise.all([
    World.of(Object.fromEntries(scalars.map(value => [named(value), given(value)]))),
    World.of(Object.fromEntries(dates.map(value => [named(value), given(value)]))),
  ])

  test.each(scalarTable)('%s', async (comparison, values) => {
    expect(await ofScalars.members(query(comparison))).toEqual(values.map(named).sort())
  })

  test.each(dateTable)('%s', async (comparison, values) => {
    expect(await ofDates.members(query(comparison))).toEqual(values.map(named).sort())
  })
})

/** Queries are compiled for the types that were ever seen, so each is also asked for where there is no other. */
describe.each(['string', 'number', 'boolean'])('nothing but a %s', async type => {
  const alone = scalars.filter(value => value === null || value === undefined || typeof value === type)
  const world = await World.of(Object.fromEntries(alone.map(value => [named(value), [has({ v: value })]])))

  test.each(scalarTable)('%s', async (comparison, values) => {
    const expected = values.filter(value => alone.includes(value))
    expect(await world.members(`trait('v') ${comparison}`)).toEqual(expected.map(named).sort())
  })
})

function named(value: unknown): string {
  return `has ${JSON.stringify(value)}`
}

function except(...left: Scalar[]): Scalar[] {
  return scalars.filter(value => !left.includes(value))
}
