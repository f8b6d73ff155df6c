import type { Duration } from '@muster/query'
import type { Token } from '../../tokenize.ts'
import { readDuration } from '../duration.ts'
import { readIdiom, skipIdiom } from '../reading.ts'
import { isAtEnd } from './is-at-end.ts'
import { made, type WindowReading } from './window.ts'

export function readWithin(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(tokens, at, ['within', 'within the', 'inside', 'inside of', 'inside the'])
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  if (!spoken) return undefined
  const end = readAfterwards(tokens, spoken.end) ?? spoken.end
  return made({ kind: 'within', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

/** “in the 48 hours after it”, “in the week that followed”: after what was said before. */
export function readThereafter(tokens: readonly Token[], at: number): WindowReading {
  const preposition = skipIdiom(tokens, at, ['in', 'within', 'during', 'over', 'for'])
  const next = skipIdiom(tokens, preposition, ['the', 'the next', 'the first'])
  const spoken = readDuration(tokens, preposition) ?? readDuration(tokens, next)
  const end = spoken && readAfterwards(tokens, spoken.end)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'within', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

/** “in the 10 days before” or “after” something that happened. */
export function readBeforeOrAfter(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(
    tokens,
    at,
    ['in', 'within', 'during', 'over'].map(preposition => `${preposition} the`),
  )
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  if (!spoken || readIdiom(tokens, spoken.end, ['before', 'after', 'following', 'prior to']) === undefined)
    return undefined
  return made({ kind: 'within', duration: spoken.value.duration }, [spoken.value.assumption], spoken.end)
}

/** “no more than 3 days later”, “less than 24 hours after that”. */
export function readSoonAfter(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(tokens, at, [
    'no more than',
    'not more than',
    'at most',
    'less than',
    'under',
    'up to',
    '<=',
    '<',
  ])
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  const end = spoken && readAfterwards(tokens, spoken.end)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'within', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

function readAfterwards(tokens: readonly Token[], at: number): number | undefined {
  const alone = readIdiom(tokens, at, thereafterAtEnd)
  return (
    readIdiom(tokens, at, thereafter) ?? (alone !== undefined && isAtEnd(tokens, alone) ? alone : undefined)
  )
}

const thereafter = [
  ...['after it', 'after that', 'after this', 'after doing so', 'afterwards', 'afterward', 'thereafter'],
  ...[
    'of it',
    'of that',
    'of doing so',
    'of doing that',
    'that followed',
    'that follow',
    'following it',
    'following that',
  ],
]

/** Those that are part of something else, unless it ends there. */
const thereafterAtEnd = ['after', 'following', 'later']

/** “the same day”, “the next day”: soon after what was said before. */
export function readSameDay(tokens: readonly Token[], at: number): WindowReading {
  const start = skipIdiom(tokens, at, ['on', 'within', 'in', 'during'])
  for (const [words, duration] of soonDays) {
    const end = readIdiom(tokens, start, words)
    if (end === undefined) continue
    const assumption = `“${words[0]}” is read as within ${duration.amount} ${duration.unit}s`
    return made({ kind: 'within', duration }, [assumption], end)
  }
  return undefined
}

const soonDays: readonly (readonly [readonly string[], Duration])[] = [
  [['the same day', 'that same day', 'the very same day', 'that day'], { amount: 24, unit: 'hour' }],
  [['the day after', 'a day later', 'the following day'], { amount: 48, unit: 'hour' }],
]
