import { toMilliseconds } from '../ast/duration.ts'
import type { Aggregate, FunctionName, Scalar } from '../ast/scalar.ts'
import { isEmptyStream } from './emptiness.ts'

/** Which values a scalar can have at all. */
export type Domain =
  | Numbers
  | { readonly kind: 'nothing' }
  | { readonly kind: 'truth' }
  | { readonly kind: 'lower_case' }

/** Each value is a number from `min` to `max`. */
export interface Numbers {
  readonly kind: 'numbers'
  readonly min: number
  readonly max: number
  readonly isWhole: boolean
  /** Whether there always is a value, and just one. */
  readonly isAlwaysThere: boolean
}

/** The values that a scalar can have; undefined if any, as far as one can know. */
export function domainOf(scalar: Scalar): Domain | undefined {
  switch (scalar.kind) {
    case 'aggregate':
      return domainOfAggregate(scalar)
    case 'function':
      return domainOf(scalar.of)?.kind === 'nothing' ? { kind: 'nothing' } : domainOfFunction(scalar.name)
    case 'audience':
      return { kind: 'truth' }
    default:
      return undefined
  }
}

function domainOfAggregate(aggregate: Aggregate): Domain | undefined {
  const isEmpty = isEmptyStream(aggregate)
  switch (aggregate.reducer.kind) {
    case 'count':
    case 'count_unique':
      return { ...whole(0, isEmpty ? 0 : Number.POSITIVE_INFINITY), isAlwaysThere: true }
    case 'count_days':
      return { ...whole(0, isEmpty ? 0 : mostDays(aggregate)), isAlwaysThere: true }
    case 'sum':
      return isEmpty ? { ...whole(0, 0), isAlwaysThere: true } : { ...anyNumber, isAlwaysThere: true }
    case 'avg':
      return isEmpty ? { kind: 'nothing' } : anyNumber
    default:
      return isEmpty ? { kind: 'nothing' } : undefined
  }
}

/** On how many UTC days the events of a stream can be, by its shortest window. */
function mostDays({ filters }: Aggregate): number {
  const lengths = filters.flatMap(filter => {
    if (filter.kind === 'within') return toMilliseconds(filter.duration)
    return filter.kind === 'between' ? toMilliseconds(filter.far) - toMilliseconds(filter.near) : []
  })
  return Math.min(Number.POSITIVE_INFINITY, ...lengths.map(length => Math.ceil(length / 86_400_000) + 1))
}

function domainOfFunction(name: FunctionName): Domain {
  switch (name) {
    case 'lower':
      return { kind: 'lower_case' }
    case 'size':
      return whole(0, Number.POSITIVE_INFINITY)
    case 'month':
      return whole(1, 12)
    case 'day':
      return whole(1, 31)
    case 'days_to_anniversary':
      return whole(0, 365)
    case 'year':
    case 'years_since':
      return whole(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  }
}

function whole(min: number, max: number): Numbers {
  return { kind: 'numbers', min, max, isWhole: true, isAlwaysThere: false }
}

const anyNumber: Numbers = {
  kind: 'numbers',
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  isWhole: false,
  isAlwaysThere: false,
}
