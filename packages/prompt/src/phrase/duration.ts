import type { Duration } from '@muster/query'
import { timeUnitOf } from '../lexicon/time-units.ts'
import type { Token } from '../tokenize.ts'
import { readNumber } from './number.ts'
import type { Reading } from './reading.ts'

/** A length of time, and what had to be assumed for it. */
export interface SpokenDuration {
  readonly duration: Duration
  readonly assumption?: string
}

/** “30 days”, “six months”, “a week”. */
export function readDuration(tokens: readonly Token[], at: number): Reading<SpokenDuration> | undefined {
  const article = ['a', 'an', 'one', 'the'].includes(tokens[at]?.text ?? '')
  const number = article ? { value: 1, end: at + 1 } : readNumber(tokens, at)
  return number && readUnit(tokens, number.end, number.value)
}

/** A unit of time, so many times: “days”, of which there are 30. */
export function readUnit(
  tokens: readonly Token[],
  at: number,
  amount: number,
): Reading<SpokenDuration> | undefined {
  const token = tokens[at]
  const unit = timeUnitOf.get(token?.text ?? '')
  const length = unit && amount * unit.duration.amount
  if (!token || !unit || length === undefined || !Number.isInteger(length)) return undefined
  const spoken = `${amount} ${token.text}`
  const value = {
    duration: { amount: length, unit: unit.duration.unit },
    ...(unit.assumed && { assumption: `“${spoken}” is read as ${length} ${unit.duration.unit}s` }),
  }
  return { value, end: at + 1 }
}
