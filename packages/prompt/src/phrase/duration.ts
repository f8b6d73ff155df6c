import type { Duration } from '@muster/query'
import { timeUnitOf } from '../lexicon/time-units.ts'
import type { Token } from '../tokenize.ts'
import { readNumber } from './number.ts'
import { type Reading, readIdiom } from './reading.ts'

/** A length of time, and what had to be assumed for it. */
export interface SpokenDuration {
  readonly duration: Duration
  readonly assumption?: string
}

/** “30 days”, “six months”, “a week”. */
export function readDuration(tokens: readonly Token[], at: number): Reading<SpokenDuration> | undefined {
  const half = readHalf(tokens, at)
  if (half) return half
  const article = ['a', 'an', 'one', 'the'].includes(tokens[at]?.text ?? '')
  const number = article ? { value: 1, end: at + 1 } : readNumber(tokens, at)
  return number && readUnit(tokens, number.end, number.value)
}

/** “half a year”, “half an hour”, “an hour and a half”. */
export function readHalf(tokens: readonly Token[], at: number): Reading<SpokenDuration> | undefined {
  const before = readIdiom(tokens, at, ['half a', 'half an', 'a half', 'half'])
  if (before !== undefined) return halves(tokens[before]?.text, 1, before + 1)
  const one = readIdiom(tokens, at, ['a', 'an', 'one'])
  const end = one === undefined ? undefined : readIdiom(tokens, one + 1, ['and a half'])
  return end === undefined || one === undefined ? undefined : halves(tokens[one]?.text, 3, end)
}

/** So many halves of a unit. */
function halves(word: string | undefined, amount: number, end: number): Reading<SpokenDuration> | undefined {
  const unit = timeUnitOf.get(word ?? '')
  const smaller = unit && smallerUnits[unit.duration.unit]
  if (!unit || !smaller) return undefined
  const isLong = unit.duration.amount > 7
  const part = isLong ? { amount: 1, unit: unit.duration.unit } : smaller
  const whole = (amount * unit.duration.amount * part.amount) / 2
  return {
    value: {
      duration: { amount: Math.floor(whole), unit: part.unit },
      assumption: `“half” is read as ${Math.floor(whole)} ${part.unit}s`,
    },
    end,
  }
}

const smallerUnits: Record<Duration['unit'], Duration | undefined> = {
  minute: undefined,
  hour: { amount: 60, unit: 'minute' },
  day: { amount: 24, unit: 'hour' },
  week: { amount: 7, unit: 'day' },
}

/** Twelve months are a year. */
function lengthOf(amount: number, unit: number): number {
  return unit === month && amount % 12 === 0 ? (amount / 12) * year : amount * unit
}

const month = 30
const year = 365

/** A unit of time, so many times: “days”, of which there are 30. */
export function readUnit(
  tokens: readonly Token[],
  at: number,
  amount: number,
): Reading<SpokenDuration> | undefined {
  const token = tokens[at]
  const unit = timeUnitOf.get(token?.text ?? '')
  const length = unit && lengthOf(amount, unit.duration.amount)
  if (!token || !unit || length === undefined || !Number.isInteger(length)) return undefined
  const spoken = `${amount} ${token.text}`
  const value = {
    duration: { amount: length, unit: unit.duration.unit },
    ...(unit.assumed && { assumption: `“${spoken}” is read as ${length} ${unit.duration.unit}s` }),
  }
  return { value, end: at + 1 }
}
