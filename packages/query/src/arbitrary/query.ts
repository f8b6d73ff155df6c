import fc, { type Arbitrary } from 'fast-check'
import type { Comparator, Operand } from '../ast/comparator.ts'
import { isDate } from '../ast/date.ts'
import { type Duration, durationUnits } from '../ast/duration.ts'
import type { Field } from '../ast/field.ts'
import { type Filter, periods } from '../ast/filter.ts'
import { findFlaw } from '../ast/flaw.ts'
import type { Literal } from '../ast/literal.ts'
import type { Path } from '../ast/path.ts'
import type { Query } from '../ast/query.ts'
import type { Reducer } from '../ast/reducer.ts'
import { functionNames, type Scalar } from '../ast/scalar.ts'

/** The words that generated queries are made of. To meet the data of a test, draw them from that data. */
export interface Vocabulary {
  /** Events, audiences and sources: 1 to 200 characters. */
  readonly name: Arbitrary<string>
  readonly path: Arbitrary<Path>
  readonly text: Arbitrary<string>
  readonly number: Arbitrary<number>
  readonly duration: Arbitrary<Duration>
}

const awkwardText = fc.oneof(
  fc.string({ unit: fc.constantFrom("'", '\\', '.', '$', ' ', '\n', 'a', 'é', '“', '"') }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'true', '12.5', '2026-02-30', '2026-03-01x', 'constructor', '__proto__'),
)

const awkwardName = awkwardText.filter(text => text.length > 0 && text.length <= 200)

/** Any words at all. */
export const anyVocabulary: Vocabulary = {
  name: awkwardName,
  path: fc.array(awkwardName, { minLength: 1, maxLength: 4 }),
  text: awkwardText,
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0)),
  duration: fc.record({
    amount: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 52_560_000 })),
    unit: fc.constantFrom(...durationUnits),
  }),
}

/** Any query that its schema admits, over the whole AST. */
export function arbitraryQuery(vocabulary = anyVocabulary): Arbitrary<Query> {
  return conditions(vocabulary, { depth: 3, wheres: 0 }).filter(query => findFlaw(query) === undefined)
}

/** How much deeper a condition may go, and how many `where` around it it knows of. */
interface Place {
  readonly depth: number
  readonly wheres: number
}

function conditions(vocabulary: Vocabulary, place: Place): Arbitrary<Query> {
  const comparison = fc.record({
    kind: fc.constant('comparison' as const),
    left: scalars(vocabulary, place),
    comparator: comparators(vocabulary, place),
  })
  if (place.depth === 0) return comparison
  const inner = conditions(vocabulary, { ...place, depth: place.depth - 1 })
  const ofUsers = conditions(vocabulary, { depth: place.depth - 1, wheres: 0 })
  return fc.oneof(
    { weight: 4, arbitrary: comparison },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(inner, { minLength: 2, maxLength: 4 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('not'), operand: inner }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('any', 'all'), operand: ofUsers }) },
  )
}

function scalars(vocabulary: Vocabulary, place: Place): Arbitrary<Scalar> {
  const source = fc.oneof(fields(vocabulary, place), aggregates(vocabulary, place))
  const functions = fc.array(fc.constantFrom(...functionNames), { maxLength: 2 })
  return fc
    .tuple(source, functions)
    .map(([scalar, names]) => names.reduce<Scalar>((of, name) => ({ kind: 'function', name, of }), scalar))
}

function fields({ name, path }: Vocabulary, { wheres }: Place): Arbitrary<Field> {
  const known = [
    fc.record({ kind: fc.constantFrom('trait' as const, 'visitor' as const), path }),
    fc.record({ kind: fc.constant('audience' as const), key: name }),
  ]
  const ofEvent = fc.record({ kind: fc.constantFrom('property' as const, 'context' as const), path })
  const ofParent = fc.record({ kind: fc.constant('parent_property' as const), path })
  return fc.oneof(...known, ...(wheres > 0 ? [ofEvent] : []), ...(wheres > 1 ? [ofParent, ofParent] : []))
}

function aggregates(vocabulary: Vocabulary, place: Place): Arbitrary<Scalar> {
  return fc.record({
    kind: fc.constant('aggregate' as const),
    events: fc.array(vocabulary.name, { maxLength: 3 }),
    filters: fc.array(filters(vocabulary, place), { maxLength: 3 }),
    reducer: reducers(vocabulary),
  })
}

function filters(vocabulary: Vocabulary, { depth, wheres }: Place): Arbitrary<Filter> {
  const { duration, name } = vocabulary
  const always: Arbitrary<Filter>[] = [
    fc.record({ kind: fc.constant('within' as const), duration }),
    fc.record({ kind: fc.constant('between' as const), near: duration, far: duration }),
    fc.record({
      kind: fc.constant('sources' as const),
      exclude: fc.array(name, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('since' as const, 'until' as const), date: dates }),
    fc.record({ kind: fc.constant('during' as const), period: fc.constantFrom(...periods) }),
  ]
  const afterParent: Arbitrary<Filter>[] = [
    fc.record({ kind: fc.constant('within_parent' as const), duration }),
    fc.record({ kind: fc.constant('before_parent' as const), duration }, { requiredKeys: ['kind'] }),
  ]
  const where: Arbitrary<Filter>[] =
    depth === 0
      ? []
      : [
          fc.record({
            kind: fc.constant('where' as const),
            query: conditions(vocabulary, { depth: depth - 1, wheres: wheres + 1 }),
          }),
        ]
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...always) },
    ...(wheres > 0 ? [{ weight: 2, arbitrary: fc.oneof(...afterParent) }] : []),
    ...where.map(arbitrary => ({ weight: 2, arbitrary })),
  )
}

function reducers({ path }: Vocabulary): Arbitrary<Reducer> {
  const of = fc.record({ kind: fc.constantFrom('property' as const, 'context' as const), path })
  return fc.oneof<Arbitrary<Reducer>[]>(
    fc.record({ kind: fc.constantFrom('count' as const, 'count_days' as const) }),
    fc.record({ kind: fc.constantFrom('sum', 'avg', 'first', 'last', 'count_unique'), of }),
    fc.record({ kind: fc.constantFrom('max', 'min'), of, as: fc.constantFrom('number', 'string') }),
    fc.record({ kind: fc.constant('mode'), of, atLeast: fc.integer({ min: 1, max: 5 }) }),
  )
}

function comparators(vocabulary: Vocabulary, place: Place): Arbitrary<Comparator> {
  const { text, number, duration } = vocabulary
  const value: Arbitrary<Literal> = fc.oneof(text, number, fc.boolean(), dates)
  const texts = fc.array(text, { minLength: 1, maxLength: 3 })
  return fc.oneof<Arbitrary<Comparator>[]>(
    fc.record({ kind: fc.constantFrom('equals', 'differs'), right: operands(value, vocabulary, place) }),
    fc.record({
      kind: fc.constantFrom('greater_than', 'at_least', 'less_than', 'at_most'),
      right: operands(fc.oneof(number, dates), vocabulary, place),
    }),
    fc.record({ kind: fc.constantFrom('contains', 'omits'), values: texts }),
    fc.record({ kind: fc.constantFrom('starts_with', 'ends_with'), value: text }),
    fc.record({
      kind: fc.constantFrom('one_of', 'none_of'),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('exists', 'absent') }),
    fc.record({ kind: fc.constantFrom('before_date', 'after_date'), date: dates }),
    fc.record({
      kind: fc.constantFrom('within_last', 'before_last', 'within_next', 'after_next'),
      duration,
    }),
    fc.record({ kind: fc.constant('matches'), pattern: text }),
  )
}

function operands(literal: Arbitrary<Literal>, vocabulary: Vocabulary, place: Place): Arbitrary<Operand> {
  const fixed = fc.record({ kind: fc.constant('literal' as const), value: literal })
  const inner = { ...place, depth: place.depth - 1 }
  return fc.oneof(
    { weight: 5, arbitrary: fixed },
    { weight: 1, arbitrary: place.depth > 0 ? scalars(vocabulary, inner) : fields(vocabulary, place) },
  )
}

/** Dates and timestamps in every form that is read. */
const dates = fc
  .tuple(
    fc.date({ min: new Date('0100-01-02'), max: new Date('9998-12-31'), noInvalidDate: true }),
    fc.constantFrom(10, 16, 19, 23),
    fc.constantFrom('T', ' ', 't'),
    fc.constantFrom('', 'Z', 'z', '+02:00', '-0730'),
  )
  .map(([date, length, separator, zone]) =>
    length === 10
      ? date.toISOString().slice(0, length)
      : date.toISOString().slice(0, length).replace('T', separator) + zone,
  )
  .filter(isDate)
