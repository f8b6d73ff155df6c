import type { Scalar } from '../ast/scalar.ts'
import { print } from '../print/print.ts'
import { rightScalar } from '../right.ts'
import { comparisons } from '../walk.ts'
import { domainOf } from './domain.ts'
import { reasonsOf } from './empty-stream.ts'
import { judge } from './judge.ts'
import { type Rule, warning } from './warning.ts'

/** A comparison with what its left side never is, or with what it always is. */
export const impossibleValue: Rule = query =>
  comparisons(query).flatMap(comparison => {
    const verdict = judge(comparison)
    if (!verdict || reasonsOf(comparison).length > 0) return []
    const fact = rightScalar(comparison.comparator) ? 'both sides are the same' : factAbout(comparison.left)
    const message = `This ${verdict} holds: ${fact}.`
    return [warning('impossible-value', message, print(comparison), verdict)]
  })

function factAbout(scalar: Scalar): string {
  const domain = domainOf(scalar)
  switch (domain?.kind) {
    case 'numbers':
      return `${nameOf(scalar)} is ${rangeInWords(domain)}`
    case 'truth':
      return 'membership in an audience is true or false'
    case 'lower_case':
      return 'a text in lower case has no capitals'
    default:
      return 'there is no such value'
  }
}

function nameOf(scalar: Scalar): string {
  if (scalar.kind === 'aggregate' && scalar.reducer.kind === 'sum') return 'a sum'
  if (scalar.kind === 'aggregate')
    return scalar.reducer.kind === 'count_days' ? 'the number of days' : 'a count'
  const names: Partial<Record<string, string>> = {
    size: 'a size',
    month: 'a month',
    day: 'a day of the month',
    year: 'a year',
    years_since: 'a number of full years',
    days_to_anniversary: 'the number of days to an anniversary',
  }
  return (scalar.kind === 'function' && names[scalar.name]) || 'this'
}

function rangeInWords({ min, max, isWhole }: { min: number; max: number; isWhole: boolean }): string {
  const number = isWhole ? 'a whole number' : 'a number, and always there'
  if (Number.isFinite(min) && Number.isFinite(max)) return `${number} from ${min} to ${max}`
  return Number.isFinite(min) ? `${number} from ${min} on` : number
}
