import type { Comparator } from '../ast/comparator.ts'
import type { Literal } from '../ast/literal.ts'
import { type Path, printPath } from '../ast/path.ts'
import { choicesOf } from '../choices.ts'
import { type Amount, amountOf, describeAgo, describeAmount, describeMeasure } from './amount.ts'
import type { Clause } from './clause.ts'
import { describeCountry, isCountryCode } from './country.ts'
import { listed } from './english.ts'
import type { Place, Subject } from './place.ts'
import { isDenial } from './predicate.ts'

/** How something is said, and how it is denied. */
interface Saying {
  readonly lead: Clause['lead']
  readonly so: string
  readonly not: string
}

/** What is said of the visitor in words of its own: `are on a mobile device`; undefined where there are none. */
export function describeVisitor(
  path: Path,
  comparator: Comparator,
  denied: boolean,
  { subject }: Place,
): Clause | undefined {
  const amount = amountOf(comparator)
  const choices = comparator.kind === 'differs' ? undefined : choicesOf(comparator)
  const saying =
    (amount && sayingOfAmount(printPath(path), amount, subject)) ??
    (choices && sayingOfChoices(printPath(path), choices, subject))
  return saying && { lead: saying.lead, text: isDenial(comparator) === denied ? saying.so : saying.not }
}

function sayingOfChoices(name: string, choices: readonly Literal[], subject: Subject): Saying | undefined {
  const [choice, ...others] = choices
  switch (name) {
    case 'country':
      return choices.every(isCountryCode)
        ? being(`from ${listed(choices.map(describeCountry), 'or')}`, subject)
        : undefined
    case 'device': {
      const known = choices.flatMap(value => devices.get(value) ?? [])
      return known.length === choices.length ? being(`on ${listed(known, 'or')}`, subject) : undefined
    }
    case 'bot':
      if (others.length > 0 || typeof choice !== 'boolean') return undefined
      return being(choice ? 'thought to be bots' : 'thought not to be bots', subject)
    case 'returning':
      if (others.length > 0 || typeof choice !== 'boolean') return undefined
      return choice ? being('back for another visit', subject) : being('on their first visit', subject)
    default:
      return undefined
  }
}

const devices: ReadonlyMap<Literal, string> = new Map([
  ['desktop', 'a desktop computer'],
  ['mobile', 'a mobile device'],
  ['tablet', 'a tablet'],
  ['tv', 'a TV'],
  ['console', 'a games console'],
  ['wearable', 'a wearable'],
  ['other', 'another kind of device'],
])

function sayingOfAmount(name: string, amount: Amount, { have }: Subject): Saying | undefined {
  if (amount.kind === 'differs') return undefined
  switch (name) {
    case 'sessions': {
      const visits = describeCount(amount, 'visit')
      return { lead: 'who', so: `made ${visits}`, not: `did not make ${visits}` }
    }
    case 'pageviews':
    case 'pageviews.total': {
      const where = name === 'pageviews' ? 'in the current visit' : 'in all their visits'
      const pages = `${describeCount(amount, 'page')} ${where}`
      return { lead: 'who', so: `viewed ${pages}`, not: `did not view ${pages}` }
    }
    case 'session.seconds': {
      const spent = `spent ${describeMeasure(amount, 'second')} in the current visit`
      return { lead: 'who', so: `${have} ${spent}`, not: `${have} not ${spent}` }
    }
    case 'days_since_last_visit': {
      const ago = describeAgo(amount, 'day')
      return ago === undefined
        ? undefined
        : { lead: 'whose', so: `last visit was ${ago}`, not: `last visit was not ${ago}` }
    }
    case 'local.hour': {
      const time = timeOfDay(amount)
      return time === undefined
        ? undefined
        : { lead: 'whose', so: `local time is ${time}`, not: `local time is not ${time}` }
    }
    case 'time.hour': {
      const time = timeOfDay(amount)
      const noun = 'the time in the workspace’s time zone'
      return time === undefined
        ? undefined
        : { lead: 'for', so: `${noun} is ${time}`, not: `${noun} is not ${time}` }
    }
    default:
      return undefined
  }
}

function being(text: string, { are }: Subject): Saying {
  return { lead: 'who', so: `${are} ${text}`, not: `${are} not ${text}` }
}

function describeCount(amount: Amount, noun: string): string {
  return `${describeAmount(amount)} ${noun}${amount.number === 1 ? '' : 's'}`
}

/** What an hour says of the time: `09:00 or later`; undefined unless the bound is an hour of the day. */
function timeOfDay({ kind, number }: Amount): string | undefined {
  const next = number + 1
  if (!Number.isInteger(number) || number < 0 || number > 23) return undefined
  switch (kind) {
    case 'at_least':
      return `${clock(number)} or later`
    case 'greater_than':
      return next < 24 ? `${clock(next)} or later` : undefined
    case 'less_than':
      return `before ${clock(number)}`
    case 'at_most':
      return next < 24 ? `before ${clock(next)}` : undefined
    case 'equals':
      return `between ${clock(number)} and ${clock(number).replace(/00$/, '59')}`
    default:
      return undefined
  }
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
