import type { FunctionName } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import type { Json } from '../call.ts'
import { timeOf } from '../oracle/readings.ts'

const ofDates: readonly FunctionName[] = ['month', 'day', 'year', 'years_since', 'days_to_anniversary']

/** No function, one or two: mostly such as have something to say of these values. */
export function aimedFunctions(values: readonly Json[]): Arbitrary<readonly FunctionName[]> {
  const hasDates = values.some(value => Math.abs(timeOf(value) ?? 0) > 1e9)
  const fitting = fc.constantFrom<FunctionName[]>('lower', 'size', ...(hasDates ? ofDates : []))
  const any = fc.constantFrom<FunctionName[]>('lower', 'size', ...ofDates)
  return fc.oneof(
    { weight: hasDates ? 5 : 8, arbitrary: fc.constant([]) },
    { weight: hasDates ? 4 : 2, arbitrary: fc.tuple(fitting) },
    { weight: 1, arbitrary: fc.array(any, { minLength: 1, maxLength: 2 }) },
  )
}
