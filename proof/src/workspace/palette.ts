import fc, { type Arbitrary } from 'fast-check'
import type { Json } from '../call.ts'
import { awkward, dates, extremes, farDates, highTexts, noDates, texts } from './pools.ts'

/** The values that one workspace uses: few of each kind, so that they come again. */
export interface Palette {
  readonly awkward: readonly Json[]
  readonly texts: readonly Json[]
  readonly dates: readonly Json[]
  readonly farDates: readonly Json[]
  readonly money: readonly Json[]
  readonly extremes: readonly Json[]
}

/** `times` are such as calls have, on the edges of windows. */
export function palettes(now: number, times: Arbitrary<number>): Arbitrary<Palette> {
  return fc.record({
    awkward: some(awkward, 12),
    texts: fc.tuple(some(texts, 3), fc.constantFrom(...highTexts)).map(kinds => kinds.flat()),
    dates: fc
      .tuple(
        some(dates, 2),
        some(noDates, 1),
        fc.array(datesAt(now, times), few),
        fc.array(birthdays(now), few),
      )
      .map(kinds => kinds.flat()),
    farDates: some(farDates, 3),
    money: fc.array(money, few),
    extremes: some(extremes, 3),
  })
}

const few = { minLength: 1, maxLength: 4, size: 'max' } as const

function some(values: readonly Json[], most: number): Arbitrary<Json[]> {
  return fc.shuffledSubarray([...values], { minLength: 1, maxLength: most })
}

/** With at most three places, of which a great many add up exactly enough. */
const money = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: -5_000, max: 100_000 }).map(cents => cents / 100),
  fc.integer({ min: 0, max: 99_999 }).map(mills => mills / 1000),
  fc.constantFrom('9.99', '19.990', '100'),
)

/** In several forms; some just as far ahead of `now` as others are back. */
function datesAt(now: number, times: Arbitrary<number>): Arbitrary<Json> {
  const eitherWay = fc.oneof(
    times,
    times.map(time => now + (now - time)),
    fc.constant(now),
  )
  const written = fc.constantFrom<((time: number) => Json)[]>(
    time => time,
    time => new Date(time).toISOString(),
    time => new Date(time).toISOString().slice(0, 10),
    time => new Date(time + 5.5 * 3_600_000).toISOString().replace('Z', '+0530'),
  )
  return fc.tuple(eitherWay, written).map(([time, write]) => write(time))
}

/** Years before `now`, to the day, the day before or after, and the millisecond. */
function birthdays(now: number): Arbitrary<Json> {
  const offs = fc.constantFrom(0, 1, -1, 86_400_000, -86_400_000)
  return fc.tuple(fc.integer({ min: -1, max: 80 }), offs).map(([years, off]) => {
    const date = new Date(now + off)
    date.setUTCFullYear(date.getUTCFullYear() - years)
    return date.toISOString()
  })
}
