import { z } from 'zod'
import {
  audienceSchema,
  contextSchema,
  type Field,
  parentPropertySchema,
  propertySchema,
  traitSchema,
  visitorSchema,
} from './field.ts'
import { type Filter, filterSchema } from './filter.ts'
import { flaws } from './flaw.ts'
import { maxEvents, maxFilters } from './limits.ts'
import { nameSchema } from './name.ts'
import { type Reducer, reducerSchema } from './reducer.ts'

/** One value made of the profile's events. */
export interface Aggregate {
  readonly kind: 'aggregate'
  /** The names any of which counts; none means every event. */
  readonly events: readonly string[]
  readonly filters: readonly Filter[]
  readonly reducer: Reducer
}

export const functionNames = [
  'lower',
  'size',
  'month',
  'day',
  'year',
  'years_since',
  'days_to_anniversary',
] as const

export type FunctionName = (typeof functionNames)[number]

/** A value made of another value: `trait('birthday').month()`. */
export interface FunctionCall {
  readonly kind: 'function'
  readonly name: FunctionName
  readonly of: Scalar
}

/** What has a value, or is absent. */
export type Scalar = Field | Aggregate | FunctionCall

export const scalarSchema: z.ZodType<Scalar> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    traitSchema,
    propertySchema,
    parentPropertySchema,
    contextSchema,
    audienceSchema,
    visitorSchema,
    z.strictObject({
      kind: z.literal('aggregate'),
      events: z.array(nameSchema).max(maxEvents, flaws.events),
      filters: z.array(filterSchema).max(maxFilters, flaws.filters),
      reducer: reducerSchema,
    }),
    z.strictObject({ kind: z.literal('function'), name: z.enum(functionNames), of: scalarSchema }),
  ]),
)
