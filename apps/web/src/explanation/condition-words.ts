import type { Change, ExplainedCondition } from '../api/explain.ts'
import { formatCount } from '../format/format-count.ts'
import { formatDay, formatInstant } from '../format/format-instant.ts'
import { formatValue } from './format-value.ts'

/** What a condition asks; of those that join others, how these stand. */
export function headline({ kind, matches, description }: ExplainedCondition): string {
  switch (kind) {
    case 'and':
      return matches ? 'All of these hold' : 'Not all of these hold'
    case 'or':
      return matches ? 'At least one of these holds' : 'None of these holds'
    default:
      return description
  }
}

/** A comparison of a number of events, not of their values. */
const counting = /(?<!\.unique\(.*\))\.count\(\) [!<>=]+ [\d.]+$/

/** The value that decided a condition; null where there is none, or where its events say it already. */
export function valueWords({ text, value, right, event_count, audience }: ExplainedCondition): string | null {
  if (value === undefined || (value === event_count && counting.test(text)) || audience) return null
  return right === undefined
    ? `It is ${formatValue(value)}.`
    : `It is ${formatValue(value)}, compared with ${formatValue(right)}.`
}

/** `3 “Order Completed” events, the last on 3 June 2026` */
export function eventWords({ events = [], event_count = events.length }: ExplainedCondition): string {
  const [name, ...others] = new Set(events.map(event => event.name))
  const noun = `${others.length > 0 ? '' : `“${name}” `}event${event_count === 1 ? '' : 's'}`
  const [last] = events
  return `${formatCount(event_count)} ${noun}${last ? `, ${event_count === 1 ? '' : 'the last '}on ${formatDay(last.time)}` : ''}`
}

/** `until 3 July 2026, 10:00 UTC, when the last “Order Completed” event is more than 30 days old` */
export function changeWords({ at, reason }: Change): string {
  return `until ${formatInstant(at)}, when ${reason}`
}
