import type { Comparator, Ordering, Scalar } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import type { Json } from '../call.ts'
import { numberOf, textOf, timeOf } from '../oracle/readings.ts'
import type { Aim } from './aim.ts'
import { datesNear } from './dates.ts'
import { durationsTo } from './durations-to.ts'
import { patterns } from './patterns.ts'
import { rightsFor } from './rights.ts'

type Option = { readonly weight: number; readonly arbitrary: Arbitrary<Comparator> }

const orderings = fc.constantFrom<Ordering['kind'][]>('greater_than', 'at_least', 'less_than', 'at_most')
const past = fc.constantFrom('within_last' as const, 'before_last' as const)
const future = fc.constantFrom('within_next' as const, 'after_next' as const)
const equalities = fc.constantFrom('equals' as const, 'differs' as const)

/** Comparators for a scalar of which these are values: the right side is one of them, or just beside it. */
export function aimedComparators(values: readonly Json[], left: Scalar, aim: Aim): Arbitrary<Comparator> {
  const texts = values.flatMap(value => textOf(value) ?? [])
  const numbers = values.flatMap(value => numberOf(value) ?? []).filter(Number.isFinite)
  const times = values.flatMap(value => timeOf(value) ?? [])
  return fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('exists' as const, 'absent' as const) }) },
    ...(texts.length > 0 ? forTexts(texts) : []),
    ...(numbers.length > 0 ? forNumbers(numbers) : []),
    ...(times.length > 0 ? forTimes(times, aim) : []),
    ...(aim.depth > 0 && values.length > 0 ? forOthers(left, aim) : []),
  )
}

function forTexts(texts: readonly string[]): Option[] {
  const text = fc.constantFrom(...texts)
  const literal = fc.oneof(text, text, fc.constantFrom('x', '', '1', true, false))
  const part = text.chain(partsOf)
  return [
    { weight: 2, arbitrary: fc.record({ kind: equalities, right: literalOf(literal) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('one_of' as const, 'none_of' as const),
        values: fc.array(literal, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('contains' as const, 'omits' as const),
        values: fc.array(part, { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('starts_with' as const, 'ends_with' as const),
        value: part,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('matches' as const), pattern: fc.constantFrom(...patterns) }),
    },
  ]
}

function forNumbers(numbers: readonly number[]): Option[] {
  const number = fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom(0, 0, 0, 1, -1, 0.001))
    .map(([near, off]) => near + off)
  return [
    { weight: 4, arbitrary: fc.record({ kind: orderings, right: literalOf(number) }) },
    { weight: 3, arbitrary: fc.record({ kind: equalities, right: literalOf(number) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('one_of' as const, 'none_of' as const),
        values: fc.array(number, { minLength: 1, maxLength: 3 }),
      }),
    },
  ]
}

function forTimes(times: readonly number[], { scopes }: Aim): Option[] {
  const date = datesNear(times)
  const now = scopes[0]?.now ?? 0
  // Most numbers are no instants that anybody means.
  const weight = times.some(time => Math.abs(time) > 1e9) ? 3 : 1
  return [
    { weight, arbitrary: fc.record({ kind: orderings, right: literalOf(date) }) },
    {
      weight,
      arbitrary: fc.record({ kind: fc.constantFrom('before_date' as const, 'after_date' as const), date }),
    },
    {
      weight: 2 * weight,
      arbitrary: fc.record({
        kind: times.some(time => time >= now) ? fc.oneof(past, future) : past,
        duration: durationsTo(times, now),
      }),
    },
  ]
}

function forOthers(left: Scalar, aim: Aim): Option[] {
  return [
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.oneof(equalities, orderings), right: rightsFor(left, aim) }),
    },
  ]
}

function literalOf<T>(value: Arbitrary<T>) {
  return value.map(value => ({ kind: 'literal' as const, value }))
}

/** Parts of a text, itself too, in whole characters. */
function partsOf(text: string): Arbitrary<string> {
  const characters = [...text]
  return fc
    .tuple(fc.nat({ max: characters.length }), fc.nat({ max: characters.length }))
    .map(bounds => characters.slice(Math.min(...bounds), Math.max(...bounds)).join(''))
}
