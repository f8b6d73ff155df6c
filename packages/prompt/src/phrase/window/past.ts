import type { Duration } from '@muster/query'
import { timeUnitOf } from '../../lexicon/time-units.ts'
import type { Token } from '../../tokenize.ts'
import { readDuration, readHalf, readUnit, type SpokenDuration } from '../duration.ts'
import { readNumber } from '../number.ts'
import { readIdiom, skipIdiom } from '../reading.ts'
import { isAtEnd } from './is-at-end.ts'
import { made, type WindowReading } from './window.ts'

const inside = [
  'in',
  'inside',
  'inside of',
  'over',
  'within',
  'during',
  'for',
  'through',
  'throughout',
  'across',
  'from',
  'on',
]

export function readRecently(tokens: readonly Token[], at: number): WindowReading {
  const end = readIdiom(tokens, at, ['recently', 'lately', 'of late'])
  if (end === undefined) return undefined
  const duration: Duration = { amount: 30, unit: 'day' }
  const word = tokens[at]?.text === 'of' ? 'of late' : tokens[at]?.text
  return {
    value: { window: { kind: 'last', duration }, assumptions: [`“${word}” is read as the last 30 days`] },
    end,
  }
}

/** “in the last 30 days”, “over the past year”, “last 6 months”, “in the next ten days”. */
export function readLastOrNext(tokens: readonly Token[], at: number): WindowReading {
  const preposition = skipIdiom(tokens, at, inside)
  const article = skipIdiom(tokens, preposition, ['the', 'these', 'those', 'our'])
  const side = tokens[article]?.text ?? ''
  const recent = readIdiom(tokens, article, ['most recent'])
  const kind = recent === undefined ? lastOrNext.get(side) : 'last'
  if (!kind) return undefined
  const start = recent ?? article + 1
  const half = readHalf(tokens, start)
  if (half) return made({ kind, duration: half.value.duration }, [half.value.assumption], half.end)
  const number = readNumber(tokens, start)
  if (!number && article === at && side !== 'past') return undefined
  const spoken =
    readUnit(tokens, number?.end ?? start, number?.value ?? 1) ??
    (number && article > at && isAtEnd(tokens, number.end)
      ? { value: days(number.value), end: number.end }
      : undefined)
  return spoken && made({ kind, duration: spoken.value.duration }, [spoken.value.assumption], spoken.end)
}

const lastOrNext = new Map<string, 'last' | 'next'>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['trailing', 'last'],
  ['preceding', 'last'],
  ['next', 'next'],
  ['following', 'next'],
  ['subsequent', 'next'],
  ['upcoming', 'next'],
  ['coming', 'next'],
])

/** “more than 30 days ago”, “less than a week ago”. */
export function readAgo(tokens: readonly Token[], at: number): WindowReading {
  const long = readIdiom(tokens, at, [
    'more than',
    'over',
    'at least',
    'longer than',
    'more than the',
    'earlier than',
    'further back than',
  ])
  const short = readIdiom(tokens, at, ['less than', 'under', 'at most', 'no more than', 'fewer than'])
  const start = long ?? short
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  const end = spoken && readIdiom(tokens, spoken.end, agoWords)
  if (end === undefined || !spoken) return readAgoOrLonger(tokens, at)
  const { duration, assumption } = spoken.value
  return made({ kind: long === undefined ? 'last' : 'before', duration }, [assumption], end)
}

/** “5 years ago or longer” */
function readAgoOrLonger(tokens: readonly Token[], at: number): WindowReading {
  const spoken = readDuration(tokens, at)
  const ago = spoken && readIdiom(tokens, spoken.end, agoWords)
  const end =
    ago === undefined
      ? undefined
      : readIdiom(tokens, ago, ['or longer', 'or more', 'or earlier', 'or before'])
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'before', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

const agoWords = ['ago', 'back']

/** “between 30 and 60 days ago”, “60 to 120 days ago”. */
export function readBetweenAgo(tokens: readonly Token[], at: number): WindowReading {
  const start = skipIdiom(tokens, at, ['between', 'from'])
  const first = readNumber(tokens, start)
  if (!first) return undefined
  const firstUnit = timeUnitOf.has(tokens[first.end]?.text ?? '')
  const and = readIdiom(tokens, firstUnit ? first.end + 1 : first.end, ['and', 'to', '-'])
  const far = and === undefined ? undefined : readDuration(tokens, and)
  const end = far && readIdiom(tokens, far.end, agoWords)
  if (!far || end === undefined) return undefined
  const near = readUnit(tokens, firstUnit ? first.end : far.end - 1, first.value)
  if (!near) return undefined
  return made(
    { kind: 'between', near: near.value.duration, far: far.value.duration },
    [near.value.assumption, far.value.assumption],
    end,
  )
}

/** “in those 45 days”: the same time again. */
export function readThose(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(tokens, at, thoseWords)
  const number = start === undefined ? undefined : readNumber(tokens, start)
  const spoken =
    number && (readUnit(tokens, number.end, number.value) ?? { value: days(number.value), end: number.end })
  return (
    spoken && made({ kind: 'last', duration: spoken.value.duration }, [spoken.value.assumption], spoken.end)
  )
}

const thoseWords = [
  'those',
  'these',
  'those same',
  'that same',
  'the same',
  'these same',
  'those last',
].flatMap(words => [`in ${words}`, `during ${words}`, `over ${words}`, `within ${words}`])

/** “the last 60”: days, where nothing else was said. */
function days(amount: number): SpokenDuration {
  return { duration: { amount, unit: 'day' }, assumption: `“${amount}” is read as ${amount} days` }
}

export function readLasting(tokens: readonly Token[], at: number): WindowReading {
  const preposition = readIdiom(tokens, at, ['in', 'for'])
  if (preposition === undefined) return undefined
  const start = skipIdiom(tokens, preposition, ['over', 'more than', 'at least', 'upwards of', 'well over'])
  const spoken = readDuration(tokens, start)
  if (!spoken) return undefined
  const words = tokens.slice(at, spoken.end).map(({ text }) => text)
  const assumption = `“${words.join(' ')}” is read as up to now`
  return made(
    { kind: 'lasting', duration: spoken.value.duration },
    [assumption, spoken.value.assumption],
    spoken.end,
  )
}
