import type { Aggregate } from '../ast/scalar.ts'
import { describeFilters, eventNoun, looksBack } from './describe-events.ts'
import { counted, quoted, times } from './english.ts'
import { isOfEvent, type Place } from './place.ts'

/** How a count compares with a number. */
export interface Amount {
  readonly kind: 'equals' | 'differs' | 'greater_than' | 'at_least' | 'less_than' | 'at_most'
  readonly number: number
}

/** The amounts that are not this one: a count is never absent. */
export function opposite({ kind, number }: Amount): Amount {
  return { kind: opposites[kind], number }
}

const opposites = {
  equals: 'differs',
  differs: 'equals',
  greater_than: 'at_most',
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'greater_than',
} as const

/** That there are so many events: `have done “Signed Up” at least twice in the last 30 days`. */
export function describeCount(aggregate: Aggregate, amount: Amount, place: Place): string {
  const filters = describeFilters(aggregate, place)
  const noun = eventNoun(aggregate.events)
  if (isOfEvent(place)) {
    const lead = looksBack(aggregate) ? 'preceded by' : 'followed by'
    return isNone(amount) ? `not ${lead} any ${noun}${filters}` : `${lead} ${howMany(amount, noun)}${filters}`
  }
  const name = plainName(aggregate)
  if (name === undefined) return `have ${howMany(amount, noun)}${filters}`
  if (isNone(amount)) return `have not done ${quoted(name)}${filters}`
  return `have done ${quoted(name)}${howOften(amount)}${filters}`
}

/**
 * That there are events on so many days: `have done “App Opened” on at least 5 days in the last 7 days`; undefined
 * where that could be taken otherwise.
 */
export function describeDays(aggregate: Aggregate, amount: Amount, place: Place): string | undefined {
  if (isNone(amount) || isSome(amount)) return describeCount(aggregate, amount, place)
  const name = plainName(aggregate)
  if (name === undefined || isOfEvent(place)) return undefined
  return `have done ${quoted(name)} on ${howManyDays(amount)}${describeFilters(aggregate, place)}`
}

/** The one event that is meant, where nothing more is said of it than one time: then it is something to have done. */
function plainName({ events: [name, ...others], filters }: Aggregate): string | undefined {
  const isPlain = filters.length <= 1 && filters.every(filter => filter.kind !== 'where')
  return isPlain && others.length === 0 ? name : undefined
}

function howMany(amount: Amount, noun: string): string {
  if (isNone(amount)) return `no ${noun}`
  if (isSome(amount)) return `at least one ${noun}`
  const { kind, number } = amount
  return kind === 'differs'
    ? `a number of ${noun}s other than ${number}`
    : `${bounds[kind]} ${number} ${number === 1 ? noun : `${noun}s`}`
}

function howOften(amount: Amount): string {
  if (isSome(amount)) return ''
  const { kind, number } = amount
  return kind === 'differs' ? ` any number of times but ${number}` : ` ${bounds[kind]} ${times(number)}`
}

function howManyDays({ kind, number }: Amount): string {
  return kind === 'differs'
    ? `a number of days other than ${number}`
    : `${bounds[kind]} ${counted(number, 'day')}`
}

const bounds = {
  equals: 'exactly',
  greater_than: 'more than',
  at_least: 'at least',
  less_than: 'fewer than',
  at_most: 'at most',
} as const

function isNone({ kind, number }: Amount): boolean {
  return number === 0 ? kind === 'equals' || kind === 'at_most' : number === 1 && kind === 'less_than'
}

function isSome({ kind, number }: Amount): boolean {
  return number === 0 ? kind === 'differs' || kind === 'greater_than' : number === 1 && kind === 'at_least'
}
