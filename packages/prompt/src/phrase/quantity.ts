import { toMilliseconds } from '@muster/query'
import {
  ageComparatives,
  comparativesAfter,
  comparativesBefore,
  type Order,
} from '../lexicon/comparatives.ts'
import type { Token } from '../tokenize.ts'
import { readDuration } from './duration.ts'
import { readNumber } from './number.ts'
import { type Reading, readIdiom, skipIdiom } from './reading.ts'

/** One side of a number's range. */
export interface Bound {
  readonly order: Order
  readonly value: number
}

/** What a number measures, as far as its own words say. */
export type Measure = 'number' | 'money' | 'percent' | 'times' | 'age' | 'days' | 'seconds'

/** “more than $50”, “at least 3 times”, “30 to 45”. All bounds hold. */
export interface Quantity {
  readonly bounds: readonly Bound[]
  readonly measure: Measure
  /** A number alone, without any comparing word. */
  readonly bare: boolean
  /** “a month”: it is that of each. */
  readonly per?: 'month' | 'year'
}

/** Whether it says by itself how often something happened. */
export function countsEvents({ measure }: Quantity): boolean {
  return measure === 'times' || measure === 'days'
}

/** Any number with the words that compare it and say what it measures. */
export function readQuantity(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  return (
    readAdverb(tokens, at) ??
    readVague(tokens, at) ??
    readRange(tokens, at) ??
    readAgeGroup(tokens, at) ??
    readBounded(tokens, at)
  )
}

/** “over two hours”, “ten minutes or less”: a length of time that is measured, in seconds. */
export function readLength(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  const before = readBefore(tokens, at)
  const spoken = readDuration(tokens, before?.end ?? at)
  const seconds = spoken && toMilliseconds(spoken.value.duration) / 1_000
  if (!spoken || seconds === undefined || seconds > longest) return undefined
  const after = before ? undefined : readAfter(tokens, spoken.end)
  const order = before?.value.order ?? after?.value
  if (!order) return undefined
  return {
    value: { bounds: [{ order, value: seconds }], measure: 'seconds', bare: false },
    end: after?.end ?? spoken.end,
  }
}

/** What takes more than two days is not timed. */
const longest = 172_800

/** “several”, “a few times”. */
function readVague(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  const three = readIdiom(tokens, at, ['several', 'a few', 'quite a few'])
  const two = readIdiom(tokens, at, ['multiple', 'more than one', 'more than once', 'repeatedly'])
  const end = three ?? two
  if (end === undefined) return undefined
  const isTimes = /^(?:once|repeatedly)$/.test(tokens[end - 1]?.text ?? '')
  const measured = readMeasure(tokens, end)
  const bounds = [{ order: 'at_least', value: three === undefined ? 2 : 3 } as const]
  const measure = isTimes ? 'times' : (measured?.value ?? 'number')
  return { value: { bounds, measure, bare: false }, end: measured?.end ?? end }
}

/** “once”, “only twice”. */
function readAdverb(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  const exactly = readIdiom(tokens, at, ['once and only once', 'one time and one time only', 'only the once'])
  if (exactly !== undefined)
    return { value: { bounds: [{ order: 'equals', value: 1 }], measure: 'times', bare: false }, end: exactly }
  const before = readBefore(tokens, at)
  const adverb = tokens[before?.end ?? at]?.text ?? ''
  const value = { once: 1, twice: 2, thrice: 3 }[adverb]
  if (value === undefined) return undefined
  const end = (before?.end ?? at) + 1
  const after = before ? undefined : readAfter(tokens, end)
  const order = before?.value.order ?? after?.value ?? 'equals'
  const quantity = { bounds: [{ order, value }], measure: 'times', bare: !before && !after } as const
  return { value: quantity, end: after?.end ?? end }
}

/** “between 25 and 40”, “30 to 45”: both ends belong to it. */
function readRange(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  const between = readIdiom(tokens, at, [
    'between',
    'anywhere from',
    'anywhere between',
    'somewhere between',
    'somewhere from',
    'anything from',
    'anything between',
    'from',
    'aged',
    'ages',
    'aged between',
    'aged anywhere between',
    'aged anywhere from',
    'aged somewhere between',
    'ages between',
    'age',
    'age of',
    'age between',
    'ages from',
    'aged from',
    'in the',
  ])
  const low = readAmount(tokens, between ?? at)
  const unit = low && readMeasure(tokens, low.end)
  const and =
    low &&
    readIdiom(
      tokens,
      unit?.end ?? low.end,
      between === undefined
        ? ['to', '-', '–', '—', 'through', 'up to']
        : ['and', 'to', '-', '–', '—', 'through', 'up to'],
    )
  const high = and === undefined ? undefined : readAmount(tokens, and)
  if (!low || !high || low.value.value > high.value.value) return undefined
  const aged = /^aged?s?$/.test(tokens[at]?.text ?? '')
  const bounds: readonly Bound[] = [
    { order: 'at_least', value: low.value.value },
    { order: 'at_most', value: high.value.value },
  ]
  const measured = readMeasure(tokens, high.end)
  const spoken = [
    aged ? 'age' : 'number',
    low.value.measure,
    unit?.value,
    high.value.measure,
    measured?.value,
  ]
  const measure = spoken.findLast(one => one !== undefined && one !== 'number') ?? 'number'
  return { value: { bounds, measure: measure as Measure, bare: false }, end: measured?.end ?? high.end }
}

/** “over-60s”, “under 25s” */
function readAgeGroup(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  const before = readBefore(tokens, at)
  const start = before && skipIdiom(tokens, before.end, ['-'])
  const [number, s] = start === undefined ? [] : tokens.slice(start, start + 2)
  if (!before || start === undefined || number?.number === undefined || s?.text !== 's') return undefined
  const bounds = [{ order: before.value.order, value: number.number }]
  return { value: { bounds, measure: 'age', bare: false }, end: start + 2 }
}

function readBounded(tokens: readonly Token[], at: number): Reading<Quantity> | undefined {
  const aged = readIdiom(tokens, at, ['aged', 'ages', 'age'])
  const before = readBefore(tokens, aged ?? at)
  const amount = readAmount(tokens, before?.end ?? aged ?? at)
  if (!amount) return undefined
  const first = readMeasure(tokens, amount.end)
  const after = before ? undefined : readAfter(tokens, first?.end ?? amount.end)
  const last = after && !first ? readMeasure(tokens, after.end) : undefined
  const ofAge = aged !== undefined || before?.value.age || after?.age
  const spoken = first?.value ?? last?.value ?? amount.value.measure ?? (ofAge ? 'age' : 'number')
  // “1.5x or faster”
  const measure = spoken === 'times' && !Number.isInteger(amount.value.value) ? 'number' : spoken
  const order = before?.value.order ?? after?.value ?? 'equals'
  const end = last?.end ?? after?.end ?? first?.end ?? amount.end
  const rate = readRate(tokens, end)
  const bounds = [{ order, value: amount.value.value }]
  const quantity = { bounds, measure, bare: !before && !after, ...(rate && { per: rate.value }) }
  return { value: quantity, end: rate?.end ?? end }
}

/** “a month”, “per year” */
function readRate(tokens: readonly Token[], at: number): Reading<'month' | 'year'> | undefined {
  for (const unit of ['month', 'year'] as const) {
    const end = readIdiom(tokens, at, [
      `a ${unit}`,
      `per ${unit}`,
      `each ${unit}`,
      `every ${unit}`,
      `/ ${unit}`,
    ])
    if (end !== undefined) return { value: unit, end }
  }
  return undefined
}

function readBefore(
  tokens: readonly Token[],
  at: number,
): Reading<{ order: Order; age: boolean }> | undefined {
  for (const [order, idioms] of comparativesBefore) {
    for (const idiom of idioms) {
      const end = readIdiom(tokens, at, [idiom])
      if (end !== undefined) return { value: { order, age: ageComparatives.has(idiom) }, end }
    }
  }
  return undefined
}

function readAfter(tokens: readonly Token[], at: number): (Reading<Order> & { age: boolean }) | undefined {
  for (const [order, idioms] of comparativesAfter) {
    for (const idiom of idioms) {
      const end = readIdiom(tokens, at, [idiom])
      if (end !== undefined) return { value: order, end, age: ageComparatives.has(idiom) }
    }
  }
  return undefined
}

const currencySigns = new Set(['$', '€', '£'])

/** A number with its currency, if it has one. */
function readAmount(
  tokens: readonly Token[],
  at: number,
): Reading<{ value: number; measure?: Measure }> | undefined {
  const sign = currencySigns.has(tokens[at]?.text ?? '')
  const number = readNumber(tokens, sign ? at + 1 : at)
  return (
    number && { value: { value: number.value, ...(sign && { measure: 'money' as const }) }, end: number.end }
  )
}

const dayWords = ['different', 'distinct', 'separate', 'unique', 'individual', 'active', 'calendar'].map(
  word => `${word} days`,
)

const measures: readonly (readonly [Measure, readonly string[]])[] = [
  [
    'money',
    ['dollars', 'dollar', 'bucks', 'usd', 'euros', 'euro', 'eur', 'pounds', 'quid', 'gbp', '€', '$', '£'],
  ],
  ['percent', ['%', 'percent', 'per cent', '% off', 'percent off', '% discount']],
  ['times', ['times', 'time', 'occasions', 'x']],
  ['age', ['years old', 'years of age', 'year olds', 'year old']],
  ['days', dayWords],
]

function readMeasure(tokens: readonly Token[], at: number): Reading<Measure> | undefined {
  const start = skipIdiom(tokens, at, ['-'])
  for (const [measure, idioms] of measures) {
    const end = readIdiom(tokens, start, idioms)
    if (end !== undefined) return { value: measure, end }
  }
  return undefined
}
