import { z } from 'zod'
import { dateSchema } from './date.ts'
import { type Duration, durationSchema } from './duration.ts'
import { flaws } from './flaw.ts'
import { maxSources } from './limits.ts'
import { nameSchema } from './name.ts'
import { conditionSchema, type Query } from './query.ts'

export const periods = [
  'today',
  'yesterday',
  'this week',
  'last week',
  'this month',
  'last month',
  'this quarter',
  'last quarter',
  'this year',
  'last year',
] as const

/** A calendar period in the workspace's zone, worked out afresh at each `now`. */
export type Period = (typeof periods)[number]

/** Keeps the events for which the query holds. */
export interface Where {
  readonly kind: 'where'
  readonly query: Query
}

/** Keeps `now - duration <= time <= now`. */
export interface Within {
  readonly kind: 'within'
  readonly duration: Duration
}

/** Inside a `where`: keeps the events later than the outer one by at most the duration. */
export interface WithinParent {
  readonly kind: 'within_parent'
  readonly duration: Duration
}

/** Keeps `now - far <= time <= now - near`. */
export interface Between {
  readonly kind: 'between'
  readonly near: Duration
  readonly far: Duration
}

/** Inside a `where`: keeps the events earlier than the outer one, by at most the duration if there is one. */
export interface BeforeParent {
  readonly kind: 'before_parent'
  readonly duration?: Duration | undefined
}

/** Drops the events that came from these sources. */
export interface Sources {
  readonly kind: 'sources'
  readonly exclude: readonly string[]
}

/** Keeps `time >= date`, or `time < date`. */
export interface SinceOrUntil {
  readonly kind: 'since' | 'until'
  readonly date: string
}

/** Keeps the events of a calendar period. */
export interface During {
  readonly kind: 'during'
  readonly period: Period
}

/** What narrows a stream of events. */
export type Filter = Where | Within | WithinParent | Between | BeforeParent | Sources | SinceOrUntil | During

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
