import { z } from 'zod'
import { flaws } from '../ast/flaw.ts'
import { maxEvents, maxFilters } from '../ast/limits.ts'
import { functionNames, type Scalar } from '../ast/scalar.ts'
import {
  audienceSchema,
  contextSchema,
  parentPropertySchema,
  propertySchema,
  traitSchema,
  visitorSchema,
} from './field.ts'
import { filterSchema } from './filter.ts'
import { nameSchema } from './name.ts'
import { reducerSchema } from './reducer.ts'

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
