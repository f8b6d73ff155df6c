import type { Period } from '@muster/query'
import type { Token } from '../../tokenize.ts'
import { readDate } from '../date.ts'
import { type Reading, readIdiom } from '../reading.ts'
import { made, type WindowReading } from './window.ts'

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
export function readPeriod(tokens: readonly Token[], at: number): WindowReading {
  for (const [words, period] of Object.entries(calendarPeriods)) {
    const end = readIdiom(tokens, at, [words, `during ${words}`])
    if (end !== undefined) return { value: { window: { kind: 'period', period }, assumptions: [] }, end }
  }
  return undefined
}

/** “since 1 March”, “before 2025”, “in June 2025”, “between 1 and … ”: days of the calendar, midnight UTC. */
export function readDates(tokens: readonly Token[], at: number, now: Date): WindowReading {
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
