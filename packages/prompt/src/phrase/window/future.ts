import type { Token } from '../../tokenize.ts'
import { readDuration } from '../duration.ts'
import { readIdiom, skipIdiom } from '../reading.ts'
import { made, type WindowReading } from './window.ts'

/** “has already passed”: of a date. */
export function readPassed(tokens: readonly Token[], at: number): WindowReading {
  const end = readIdiom(tokens, at, passedWords)
  return end === undefined
    ? undefined
    : made({ kind: 'before', duration: { amount: 0, unit: 'day' } }, [], end)
}

const passedWords = [
  ...['already past', 'is past', 'is already past', 'has lapsed'],
  ...['has passed', 'has already passed', 'already passed', 'has come and gone', 'has gone by'],
  ...['is in the past', 'is already in the past', 'is behind us', 'is already over'],
]

/** “more than 100 days away” */
export function readBeyond(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(tokens, at, ['more than', 'over', 'at least', 'further than', 'later than'])
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  const end = spoken && readIdiom(tokens, spoken.end, awayWords)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'beyond', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

const awayWords = ['away', 'from now', 'ahead', 'in the future', 'left', 'to go', 'to run', 'remaining']

/** “at most 14 days away”, “within 2 weeks from now” */
export function readAway(tokens: readonly Token[], at: number): WindowReading {
  const start = skipIdiom(tokens, at, ['at most', 'within', 'less than', 'no more than', 'in'])
  const spoken = readDuration(tokens, start)
  const end = spoken && readIdiom(tokens, spoken.end, awayWords)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'next', duration: spoken.value.duration }, [spoken.value.assumption], end)
}
