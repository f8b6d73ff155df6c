import { describe, expect, test } from 'vitest'
import { did, members, now, type People, who } from './world.ts'

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
  '.5',
  '5.',
  '+12',
  '0x10',
  ' 12',
  '1e3',
  '1E400',
  '12 monkeys',
  'Infinity',
  'NaN',
  -3,
  0,
  9007199254740994,
  1e21,
  true,
  'true',
  false,
  'false',
  'constructor',
] as const

/** Instants in every way that one is written: before `now`, at it and after it; and what is no date. */
const noon = Date.parse(now)
const past = ['1850-06-01', '2026-07-14', '2026-07-14T11:59:59.999Z', '2026-07-14T12:00:00Z'] as const
const present = ['2026-07-15T12:00', '2026-07-15t14:00:00+02:00', '2026-07-15 06:30:00-0530', noon] as const
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
  '2026-7-1',
  `${noon}`,
] as const
const dates = [...past, ...present, ...future, ...undated]

type Table<Value> = readonly (readonly [comparator: string, values: readonly Value[]])[]
type Scalar = (typeof scalars)[number]

const numbers = [12, '12', 12.5, '12.5', '.5', '1e3', -3, 0, 9007199254740994, 1e21] as const

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
  [`= 0.5`, ['.5']],
  [`= '.5'`, ['.5']],
  [`= 5`, []],
  [`= 16`, []],
  [`= 0`, [0]],
  [`= -0`, [0]],
  [`= 1`, []],
  [`= 1000`, ['1e3']],
  [`= 9007199254740994`, [9007199254740994]],
  [`= '9007199254740994'`, [9007199254740994]],
  [`= '1e+21'`, [1e21]],
  [`= 1000000000000000000000`, [1e21]],
  [`= true`, [true, 'true']],
  [`= 'true'`, [true, 'true']],
  [`= false`, [false, 'false']],
  [`!= 'abc'`, except(undefined, null, 'abc')],
  [`.differs(12)`, except(undefined, null, 12, '12')],
  [`!= true`, except(undefined, null, true, 'true')],
  [`> 12`, [12.5, '12.5', '1e3', 9007199254740994, 1e21]],
  [`>= 12`, [12, '12', 12.5, '12.5', '1e3', 9007199254740994, 1e21]],
  [`< 12`, ['.5', -3, 0]],
  [`<= 12`, [12, '12', '.5', -3, 0]],
  [`.greater_than(-3)`, numbers.filter(number => number !== -3)],
  [`.at_least(9007199254740994)`, [9007199254740994, 1e21]],
  [`.less_than(-2.5)`, [-3]],
  [`.at_most(-3)`, [-3]],
  [`< 1e300`, numbers],
  [`.contains('bc')`, ['abc', 'abcd']],
  [`.contains('BC', 'ß')`, ['ABC', 'straße']],
  [`.contains('2.')`, [12.5, '12.5']],
  [`.contains('')`, except(undefined, null)],
  [`.omits('bc')`, except('abc', 'abcd')],
  [`.omits('BC', 'ß')`, except('ABC', 'straße')],
  [`.omits('')`, [undefined, null]],
  [`.starts_with('ab')`, ['abc', 'abcd']],
  [`.starts_with('12')`, [12, '12', 12.5, '12.5', '12 monkeys']],
  [`.starts_with('')`, except(undefined, null)],
  [`.ends_with('ße')`, ['straße']],
  [`.ends_with('bc')`, ['abc']],
  [`.ends_with('e')`, ['straße', true, 'true', false, 'false']],
  [`.one_of('abc', 12, false)`, ['abc', 12, '12', false, 'false']],
  [`.one_of('12', 'true')`, [12, '12', true, 'true']],
  [`.one_of('constructor')`, ['constructor']],
  [`.none_of('abc', 12, false)`, except('abc', 12, '12', false, 'false')],
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
  [`.one_of(2026-07-14, 1850-06-01)`, ['2026-07-14', '1850-06-01']],
  [`> 1999`, [noon, `${noon}`]],
]

/** Where a value can be found: who has it, and what a query writes to compare it. */
const places: readonly (readonly [
  name: string,
  given: (value: unknown) => People[string],
  query: (comparison: string) => string,
])[] = [
  ['a trait', v => ({ traits: { v } }), comparison => `trait('v') ${comparison}`],
  ['a trait in a trait', v => ({ traits: { a: { v } } }), comparison => `trait('a.v') ${comparison}`],
  [
    'a property',
    v => who(did('E', { v })),
    comparison => `event('E').where(property('v') ${comparison}).count() = 1`,
  ],
  [
    'a part of the context',
    v => who(did('E', {}, now, { context: { v } })),
    comparison => `event('E').where(context('v') ${comparison}).count() = 1`,
  ],
  [
    'a property of the event just outside',
    v => who(did('Start', { v }), did('E', {}, now)),
    comparison =>
      `event('Start').where(event('E').where(property(parent: 'v') ${comparison}).count() = 1).count() = 1`,
  ],
  [
    'a list of one',
    v => ({ traits: { v: v === undefined ? [] : [v] } }),
    comparison => `trait('v') ${comparison}`,
  ],
  ['the last value', v => who(did('E', { v })), comparison => `event('E').last(property('v')) ${comparison}`],
  [
    'the last value of later events',
    v => who(did('Start', {}, '2026-07-01'), did('E', { v })),
    comparison => `event('Start').where(event('E').last(property('v')) ${comparison}).count() = 1`,
  ],
  [
    'an attribute of the request',
    v => ({ visitor: v === undefined ? {} : { v: v as string } }),
    comparison => `visitor('v') ${comparison}`,
  ],
  ['a trait of a user', v => ({ users: [{ traits: { v } }] }), comparison => `ANY trait('v') ${comparison}`],
]

describe.each(places)('%s', (_place, given, query) => {
  const ofScalars = Object.fromEntries(scalars.map(value => [named(value), given(value)]))
  const ofDates = Object.fromEntries(dates.map(value => [named(value), given(value)]))

  test.each(scalarTable)('%s', (comparison, values) => {
    expect(members(ofScalars, query(comparison)).sort()).toEqual(values.map(named).sort())
  })

  test.each(dateTable)('%s', (comparison, values) => {
    expect(members(ofDates, query(comparison)).sort()).toEqual(values.map(named).sort())
  })
})

function named(value: unknown): string {
  return `has ${JSON.stringify(value)}`
}

function except(...left: Scalar[]): Scalar[] {
  return scalars.filter(value => !left.includes(value))
}
