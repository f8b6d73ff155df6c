import { z } from 'zod'
import { type Filter, periods } from '../ast/filter.ts'
import { flaws } from '../ast/flaw.ts'
import { maxSources } from '../ast/limits.ts'
import { dateSchema } from './date.ts'
import { durationSchema } from './duration.ts'
import { nameSchema } from './name.ts'
import { conditionSchema } from './query.ts'

export const filterSchema: z.ZodType<Filter> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('where'), query: z.lazy(() => conditionSchema) }),
  z.strictObject({ kind: z.literal('within'), duration: durationSchema }),
  z.strictObject({ kind: z.literal('within_parent'), duration: durationSchema }),
  z.strictObject({ kind: z.literal('between'), near: durationSchema, far: durationSchema }),
  z.strictObject({ kind: z.literal('before_parent'), duration: durationSchema.optional() }),
  z.strictObject({
    kind: z.literal('sources'),
    exclude: z.array(nameSchema).min(1).max(maxSources, flaws.sources),
  }),
  z.strictObject({ kind: z.enum(['since', 'until']), date: dateSchema }),
  z.strictObject({ kind: z.literal('during'), period: z.enum(periods) }),
])
