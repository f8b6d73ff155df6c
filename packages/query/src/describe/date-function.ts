import type { Comparator } from '../ast/comparator.ts'
import type { Literal } from '../ast/literal.ts'
import type { FunctionCall } from '../ast/scalar.ts'
import { choicesOf } from '../choices.ts'
import { type Amount, amountOf, describeAgo } from './amount.ts'
import { counted, listed } from './english.ts'
import type { Place } from './place.ts'
import type { Predicate } from './predicate.ts'
import { definiteNounOf, type Topic, topicOf } from './scalar-noun.ts'
import { months } from './time.ts'

/** What is said of a date by a function of it, and of what: `whose birthday` `is in March`; undefined if in no such words. */
export function describeDateFunction(
  { name, of }: FunctionCall,
  comparator: Comparator,
  place: Place,
): { topic: Topic; predicate: Predicate } | undefined {
  const amount = amountOf(comparator)
  if (name === 'days_to_anniversary') {
    const complement = amount && describeDistance(amount)
    return complement ? { topic: anniversaryOf(of, place), predicate: { verb: 'is', complement } } : undefined
  }
  const topic = topicOf(of, place)
  if (name === 'years_since') {
    const complement = amount && describeAgo(amount, 'year')
    return complement ? { topic, predicate: { verb: 'was', complement } } : undefined
  }
  const complement = describePart(name, comparator)
  return complement ? { topic, predicate: { verb: 'is', complement } } : undefined
}

function anniversaryOf(of: FunctionCall['of'], place: Place): Topic {
  const { lead, noun } = topicOf(of, place)
  if (noun === 'birthday') return { lead, noun: 'next birthday', isPlural: false }
  return { lead: 'for', noun: `the next anniversary of ${definiteNounOf(of, place)}`, isPlural: false }
}

function describeDistance({ kind, number }: Amount): string | undefined {
  if (number < 0) return undefined
  switch (kind) {
    case 'equals':
      return number === 0 ? 'today' : `exactly ${counted(number, 'day')} away`
    case 'at_most':
      return `at most ${counted(number, 'day')} away`
    case 'less_than':
      return `less than ${counted(number, 'day')} away`
    case 'at_least':
      return `at least ${counted(number, 'day')} away`
    case 'greater_than':
      return `more than ${counted(number, 'day')} away`
    case 'differs':
      return undefined
  }
}

function describePart(name: FunctionCall['name'], comparator: Comparator): string | undefined {
  const choices = choicesOf(comparator)
  const numbers = choices?.every(isYear) ? choices : undefined
  const isOther = comparator.kind === 'differs'
  switch (name) {
    case 'month': {
      const named = numbers?.flatMap(number => months[number - 1] ?? [])
      if (!named || named.length !== numbers?.length) return undefined
      return isOther ? `in a month other than ${named[0]}` : `in ${listed(named, 'or')}`
    }
    case 'day': {
      if (!numbers?.every(number => number >= 1 && number <= 31)) return undefined
      const days = listed(numbers.map(String), 'or')
      return isOther ? `on a day of the month other than ${days}` : `on day ${days} of the month`
    }
    case 'year': {
      if (!numbers) return describeYears(amountOf(comparator))
      const years = listed(numbers.map(String), 'or')
      return isOther ? `in a year other than ${years}` : `in the year ${years}`
    }
    default:
      return undefined
  }
}

function describeYears(amount: Amount | undefined): string | undefined {
  if (!amount || !isYear(amount.number)) return undefined
  switch (amount.kind) {
    case 'at_least':
      return `in the year ${amount.number} or later`
    case 'greater_than':
      return `after the year ${amount.number}`
    case 'less_than':
      return `before the year ${amount.number}`
    case 'at_most':
      return `in the year ${amount.number} or earlier`
    default:
      return undefined
  }
}

function isYear(value: Literal): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000
}
