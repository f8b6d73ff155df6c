import { isDate } from '@muster/query'
import { monthOf } from '../lexicon/months.ts'
import { ordinalOf } from '../lexicon/number-words.ts'
import type { Token } from '../tokenize.ts'
import { type Reading, skipIdiom } from './reading.ts'

/** A day, month or year of the calendar: from one day, up to but without another. */
export interface CalendarSpan {
  readonly from: string
  readonly until: string
  /** The month, where neither day nor year was said. */
  readonly month?: number
  readonly assumption?: string
}

/** “2025-06-01”, “1 June 2025”, “June 1st, 2025”, “March 1”, “June 2025”, “2025”. */
export function readDate(tokens: readonly Token[], at: number, now: Date): Reading<CalendarSpan> | undefined {
  return (
    readIsoDate(tokens, at) ??
    readSlashed(tokens, at) ??
    readDay(tokens, at, now) ??
    readMonth(tokens, at, now) ??
    readDecade(tokens, at) ??
    readYear(tokens, at)
  )
}

function readIsoDate(tokens: readonly Token[], at: number): Reading<CalendarSpan> | undefined {
  const text = tokens[at]?.text ?? ''
  return text.length === 10 && isDate(text)
    ? { value: { from: text, until: dayAfter(text) }, end: at + 1 }
    : undefined
}

/** “3/15/2026”: the month stands first, unless it cannot. */
function readSlashed(tokens: readonly Token[], at: number): Reading<CalendarSpan> | undefined {
  const [first, slash, second, another] = tokens.slice(at, at + 4)
  const year = readYearNumber(tokens, at + 4)
  if (first?.number === undefined || second?.number === undefined || !year) return undefined
  if (slash?.text !== '/' || another?.text !== '/') return undefined
  const [month, day] = first.number > 12 ? [second.number, first.number] : [first.number, second.number]
  const from = isoDate(year.value, month, day)
  if (!isDate(from)) return undefined
  return {
    value: { from, until: dayAfter(from), assumption: assumed(tokens, at, year.end, from) },
    end: year.end,
  }
}

/** The day may stand before the month or behind it; without a year, it is the last such day. */
function readDay(tokens: readonly Token[], at: number, now: Date): Reading<CalendarSpan> | undefined {
  let end = at
  if (tokens[end]?.text === 'the') end++
  const monthFirst = monthOf.get(tokens[end]?.text ?? '')
  if (monthFirst) end++
  if (monthFirst && tokens[end]?.text === 'the') end++
  const day = tokens[end]?.number ?? ordinalOf.get(tokens[end]?.text ?? '')
  if (day === undefined || day > 31) return undefined
  end++
  if (['st', 'nd', 'rd', 'th'].includes(tokens[end]?.text ?? '')) end++
  if (!monthFirst && tokens[end]?.text === 'of') end++
  const month = monthFirst ?? monthOf.get(tokens[end]?.text ?? '')
  if (!month) return undefined
  if (!monthFirst) end++
  const year = readYearNumber(tokens, tokens[end]?.text === ',' ? end + 1 : end)
  if (!year) end = skipIdiom(tokens, end, ['this year', 'of this year'])
  if (year) {
    const from = isoDate(year.value, month, day)
    return isDate(from) ? { value: { from, until: dayAfter(from) }, end: year.end } : undefined
  }
  const from = lastBefore(now, candidate => isoDate(candidate, month, day))
  if (!isDate(from)) return undefined
  return { value: { from, until: dayAfter(from), assumption: assumed(tokens, at, end, from) }, end }
}

function readMonth(tokens: readonly Token[], at: number, now: Date): Reading<CalendarSpan> | undefined {
  const word = tokens[at]?.text ?? ''
  const month = monthOf.get(word)
  if (!month) return undefined
  const year = readYearNumber(tokens, at + 1)
  if (year) return { value: monthSpan(year.value, month), end: year.end }
  if (tokens[at + 1]?.number !== undefined) return undefined
  const from = lastBefore(now, candidate => isoDate(candidate, month, 1))
  const span = monthSpan(Number(from.slice(0, 4)), month)
  return { value: { ...span, month, assumption: assumed(tokens, at, at + 1, from.slice(0, 7)) }, end: at + 1 }
}

/** “1980s”, “80s” */
function readDecade(tokens: readonly Token[], at: number): Reading<CalendarSpan> | undefined {
  const first = skipIdiom(tokens, at, ['the'])
  const [number, s] = tokens.slice(first, first + 2)
  const decade = /^(?:(?:19|20)\d0|[3-9]0)$/.test(number?.text ?? '') ? Number(number?.text) : undefined
  if (decade === undefined || s?.text !== 's' || s.start !== number?.end) return undefined
  const year = decade < 100 ? 1900 + decade : decade
  return { value: { from: isoDate(year, 1, 1), until: isoDate(year + 10, 1, 1) }, end: first + 2 }
}

function readYear(tokens: readonly Token[], at: number): Reading<CalendarSpan> | undefined {
  const year = readYearNumber(tokens, at)
  return (
    year && {
      value: { from: isoDate(year.value, 1, 1), until: isoDate(year.value + 1, 1, 1) },
      end: year.end,
    }
  )
}

function readYearNumber(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const text = tokens[at]?.text ?? ''
  return /^(?:19|20)\d{2}$/.test(text) ? { value: Number(text), end: at + 1 } : undefined
}

function monthSpan(year: number, month: number): CalendarSpan {
  const until = month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1)
  return { from: isoDate(year, month, 1), until }
}

function lastBefore(now: Date, inYear: (year: number) => string): string {
  const thisYear = inYear(now.getUTCFullYear())
  return Date.parse(thisYear) <= now.getTime() ? thisYear : inYear(now.getUTCFullYear() - 1)
}

function assumed(tokens: readonly Token[], at: number, end: number, date: string): string {
  const words = tokens.slice(at, end).map(({ text }) => text)
  return `“${words.join(' ')}” is read as ${date}`
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}
