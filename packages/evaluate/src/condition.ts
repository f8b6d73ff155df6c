import type { Evaluation } from './evaluation.ts'
import type { Activity } from './subject.ts'

/** Whether a query holds. Inside a `where` it is about an event, and there may be an event just outside of that. */
export type Condition = (evaluation: Evaluation, event?: Activity, parent?: Activity) => boolean

/** Reads a scalar's value: an array is a list of values, undefined and null are absent, anything else is one value. */
export type Reader = (evaluation: Evaluation, event?: Activity, parent?: Activity) => unknown
