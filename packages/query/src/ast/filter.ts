import type { Duration } from './duration.ts'
import type { Query } from './query.ts'

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
