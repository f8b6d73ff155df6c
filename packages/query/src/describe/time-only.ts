import type { Aggregate } from '../ast/scalar.ts'
import { isTime } from './window.ts'

/** Whether two streams are of the same events but for their time, and neither leaves out a source. */
export function differInTimeOnly(one: Aggregate, other: Aggregate): boolean {
  if ([one, other].some(({ filters }) => filters.some(({ kind }) => kind === 'sources'))) return false
  return withoutTime(one) === withoutTime(other)
}

function withoutTime({ events, filters }: Aggregate): string {
  return JSON.stringify([events, filters.filter(filter => !isTime(filter))])
}
