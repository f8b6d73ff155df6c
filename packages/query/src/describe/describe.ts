import type { Query } from '../ast/query.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { isAboutAccounts } from '../is-about-accounts.ts'
import { unwrapped } from '../parts.ts'
import { describeAlone, describePhrase } from './condition.ts'
import { accounts, onePerson, people, placeOf } from './place.ts'

/** The query in plain English: `Customers who completed an order in the last 90 days, but none in the last 30 days`. */
export function describe(query: Query): string {
  if (!isAboutAccounts(query)) return `Customers ${describePhrase(query, placeOf(people))}`
  const phrase = describePhrase(query, placeOf(accounts))
  const { kind } = unwrapped(query).query
  return `Accounts ${kind === 'any' || kind === 'all' ? phrase.replace(/^that have (?!no )/, 'with ') : phrase}`
}

/**
 * One condition in plain English, as it is said of one person: `completed an order in the last 30 days`, `plan is “pro”`.
 * Inside a `where` it is said of an event, given the streams whose `where` it stands in, the nearest first.
 */
export function describeCondition(query: Query, streams: readonly Aggregate[] = []): string {
  return describeAlone(query, { ...placeOf(onePerson), streams })
}
