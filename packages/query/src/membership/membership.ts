import { type Duration, durationUnits } from '../ast/duration.ts'

/**
 * How long somebody stays a member, as JSON: while the query holds; until the visit ends; or for a time from the moment
 * of qualifying, which `renew` starts again whenever the query holds. `for` is canonical: `7 days`, `1 hour`.
 */
export type Membership = 'while_matching' | 'session' | TimedMembership

export interface TimedMembership {
  readonly for: string
  readonly renew: boolean
}

/** The longest that a membership may last by itself: ten years. */
export const maxMembershipDays = 3_650

/** The time for which one stays a member; undefined where that is not a fixed one. */
export function membershipDuration(membership: Membership): Duration | undefined {
  return typeof membership === 'string' ? undefined : parseTime(membership.for)
}

/** A time in hours, days or weeks, such as `7 days`; undefined if it is none. Zero is none. */
export function parseTime(text: string): Duration | undefined {
  const [, digits, word] = /^\s*(\d{1,9})\s*(hour|day|week)s?\s*$/i.exec(text) ?? []
  const unit = durationUnits.find(name => name === word?.toLowerCase())
  const amount = Number(digits)
  return unit && amount > 0 ? { amount, unit } : undefined
}

/** `7 days`, `1 hour`. */
export function printTime({ amount, unit }: Duration): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
