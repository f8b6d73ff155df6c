import type { Duration, Period } from '@muster/query'
import { timeUnitOf } from '../lexicon/time-units.ts'
import type { Token } from '../tokenize.ts'
import { readDate } from './date.ts'
import { readDuration, readHalf, readUnit, type SpokenDuration } from './duration.ts'
import { readNumber } from './number.ts'
import { longest, type Reading, readIdiom, skipIdiom } from './reading.ts'

/** When something happened, or lies. */
export type Window =
  /** “in the last 30 days” */
  | { readonly kind: 'last'; readonly duration: Duration }
  /** “in the next 30 days” */
  | { readonly kind: 'next'; readonly duration: Duration }
  /** “within a day”: of now, or of what was said before. */
  | { readonly kind: 'within'; readonly duration: Duration }
  /** “in two months”, “for a year”: the last ones, where something did not happen. */
  | { readonly kind: 'lasting'; readonly duration: Duration }
  /** “more than 100 days away” */
  | { readonly kind: 'beyond'; readonly duration: Duration }
  /** “between 30 and 60 days ago” */
  | { readonly kind: 'between'; readonly near: Duration; readonly far: Duration }
  /** “more than 30 days ago” */
  | { readonly kind: 'before'; readonly duration: Duration }
  /** “since 1 March”, “before June”, “in 2025”: without the day it ends on. */
  | {
      readonly kind: 'dates'
      readonly since?: string
      readonly until?: string
      /** The month, where only a month was said. */
      readonly month?: number
    }
  /** “in that time”: the time that was said before. */
  | { readonly kind: 'again' }
  /** “this year” */
  | { readonly kind: 'period'; readonly period: Period }

export interface SpokenWindow {
  readonly window: Window
  readonly assumptions: readonly string[]
}

type WindowReading = Reading<SpokenWindow> | undefined

/** Whatever says when. */
export function readWindow(tokens: readonly Token[], at: number, now: Date): WindowReading {
  return longest([
    readRecently(tokens, at),
    readPeriod(tokens, at),
    readLastOrNext(tokens, at),
    readAgo(tokens, at),
    readBetweenAgo(tokens, at),
    readWithin(tokens, at),
    readThereafter(tokens, at),
    readBeforeOrAfter(tokens, at),
    readSoonAfter(tokens, at),
    readThose(tokens, at),
    readSameDay(tokens, at),
    readPassed(tokens, at),
    readBeyond(tokens, at),
    readAway(tokens, at),
    readLasting(tokens, at),
    readDates(tokens, at, now),
  ])
}

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

function readRecently(tokens: readonly Token[], at: number): WindowReading {
  const end = readIdiom(tokens, at, ['recently', 'lately', 'of late'])
  if (end === undefined) return undefined
  const duration: Duration = { amount: 30, unit: 'day' }
  const word = tokens[at]?.text === 'of' ? 'of late' : tokens[at]?.text
  return {
    value: { window: { kind: 'last', duration }, assumptions: [`“${word}” is read as the last 30 days`] },
    end,
  }
}

const calendarPeriods: Record<string, Period> = {
  today: 'today',
  yesterday: 'yesterday',
  'this week': 'this week',
  'last week': 'last week',
  'this month': 'this month',
  'last month': 'last month',
  'this quarter': 'this quarter',
  'last quarter': 'last quarter',
  'this year': 'this year',
  'last year': 'last year',
  'so far this year': 'this year',
  'year to date': 'this year',
  'since the start of the year': 'this year',
  'since the beginning of the year': 'this year',
  'since the start of this year': 'this year',
  'since the beginning of this year': 'this year',
  'since the start of the month': 'this month',
  'since the beginning of the month': 'this month',
  'so far this month': 'this month',
}

/** “last month” is the month of the calendar; “the last month”, read elsewhere, the last 30 days. */
function readPeriod(tokens: readonly Token[], at: number): WindowReading {
  for (const [words, period] of Object.entries(calendarPeriods)) {
    const end = readIdiom(tokens, at, [words, `during ${words}`])
    if (end !== undefined) return { value: { window: { kind: 'period', period }, assumptions: [] }, end }
  }
  return undefined
}

/** “in the last 30 days”, “over the past year”, “last 6 months”, “in the next ten days”. */
function readLastOrNext(tokens: readonly Token[], at: number): WindowReading {
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

function isAtEnd(tokens: readonly Token[], at: number): boolean {
  return at === tokens.length || /^[,.;?)]$/.test(tokens[at]?.text ?? '')
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
function readAgo(tokens: readonly Token[], at: number): WindowReading {
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
function readBetweenAgo(tokens: readonly Token[], at: number): WindowReading {
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

function readWithin(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(tokens, at, ['within', 'within the', 'inside', 'inside of', 'inside the'])
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  if (!spoken) return undefined
  const end = readAfterwards(tokens, spoken.end) ?? spoken.end
  return made({ kind: 'within', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

/** “in the 48 hours after it”, “in the week that followed”: after what was said before. */
function readThereafter(tokens: readonly Token[], at: number): WindowReading {
  const preposition = skipIdiom(tokens, at, ['in', 'within', 'during', 'over', 'for'])
  const next = skipIdiom(tokens, preposition, ['the', 'the next', 'the first'])
  const spoken = readDuration(tokens, preposition) ?? readDuration(tokens, next)
  const end = spoken && readAfterwards(tokens, spoken.end)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'within', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

/** “in the 10 days before” or “after” something that happened. */
function readBeforeOrAfter(tokens: readonly Token[], at: number): WindowReading {
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
function readSoonAfter(tokens: readonly Token[], at: number): WindowReading {
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
function readSameDay(tokens: readonly Token[], at: number): WindowReading {
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

/** “has already passed”: of a date. */
function readPassed(tokens: readonly Token[], at: number): WindowReading {
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
function readBeyond(tokens: readonly Token[], at: number): WindowReading {
  const start = readIdiom(tokens, at, ['more than', 'over', 'at least', 'further than', 'later than'])
  const spoken = start === undefined ? undefined : readDuration(tokens, start)
  const end = spoken && readIdiom(tokens, spoken.end, awayWords)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'beyond', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

const awayWords = ['away', 'from now', 'ahead', 'in the future', 'left', 'to go', 'to run', 'remaining']

/** “at most 14 days away”, “within 2 weeks from now” */
function readAway(tokens: readonly Token[], at: number): WindowReading {
  const start = skipIdiom(tokens, at, ['at most', 'within', 'less than', 'no more than', 'in'])
  const spoken = readDuration(tokens, start)
  const end = spoken && readIdiom(tokens, spoken.end, awayWords)
  if (!spoken || end === undefined) return undefined
  return made({ kind: 'next', duration: spoken.value.duration }, [spoken.value.assumption], end)
}

/** “in those 45 days”: the same time again. */
function readThose(tokens: readonly Token[], at: number): WindowReading {
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

function readLasting(tokens: readonly Token[], at: number): WindowReading {
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

/** “since 1 March”, “before 2025”, “in June 2025”, “between 1 and … ”: days of the calendar, midnight UTC. */
function readDates(tokens: readonly Token[], at: number, now: Date): WindowReading {
  const longer = readIdiom(tokens, at, Object.keys(longerPrepositions))
  const words = tokens
    .slice(at, longer ?? at + 1)
    .map(({ text }) => text)
    .join(' ')
  const preposition = longerPrepositions[words] ?? words
  const date = readDate(tokens, longer ?? at + 1, now)
  if (!date) return undefined
  const { from, until, month, assumption } = date.value
  const open = readOpenEnd(tokens, date.end)
  if (open) {
    const bound = open.value === 'since' ? { since: from } : { until }
    return made({ kind: 'dates', ...bound }, [assumption], open.end)
  }
  if (preposition === 'between' || preposition === 'from')
    return readDateRange(tokens, date.end, date.value, now)
  const dates = {
    since: { since: from },
    after: { since: until },
    before: { until: from },
    until: { until: from },
    'up to': { until },
    on: { since: from, until },
    in: { since: from, until, ...(month && { month }) },
    during: { since: from, until },
  }[preposition]
  return dates && made({ kind: 'dates', ...dates }, [assumption], date.end)
}

/** “or later”, “onwards”, “or earlier” */
function readOpenEnd(tokens: readonly Token[], at: number): Reading<'since' | 'up to'> | undefined {
  const since = readIdiom(tokens, at, [
    'or later',
    'or after',
    'and later',
    'onwards',
    'onward',
    'and onwards',
    'on',
  ])
  if (since !== undefined) return { value: 'since', end: since }
  const until = readIdiom(tokens, at, ['or earlier', 'or before', 'and earlier', 'or sooner'])
  return until === undefined ? undefined : { value: 'up to', end: until }
}

const longerPrepositions: Record<string, string> = {
  'since the beginning of': 'since',
  'since the start of': 'since',
  'from the beginning of': 'since',
  'from the start of': 'since',
  'since the end of': 'after',
  'before the end of': 'up to',
  'by the end of': 'up to',
  'until the end of': 'up to',
  'before the beginning of': 'before',
  'in the month of': 'in',
  'during the month of': 'in',
  'in the year': 'in',
  'before the year': 'before',
  'since the year': 'since',
  'after the year': 'after',
  'at some point in': 'in',
  'on or after': 'since',
  'as of': 'since',
  starting: 'since',
  'starting from': 'since',
  'later than': 'after',
  'on or before': 'up to',
  by: 'up to',
  'up to': 'up to',
  'no later than': 'up to',
  'prior to': 'before',
  'earlier than': 'before',
}

function readDateRange(
  tokens: readonly Token[],
  at: number,
  first: { from: string; assumption?: string },
  now: Date,
): WindowReading {
  const and = readIdiom(tokens, at, ['and', 'to', 'until', '-'])
  const last = and === undefined ? undefined : readDate(tokens, and, now)
  if (!last) return undefined
  const window = { kind: 'dates', since: first.from, until: last.value.until } as const
  return made(window, [first.assumption, last.value.assumption], last.end)
}

function made(window: Window, assumptions: readonly (string | undefined)[], end: number): WindowReading {
  return { value: { window, assumptions: assumptions.filter(text => text !== undefined) }, end }
}
