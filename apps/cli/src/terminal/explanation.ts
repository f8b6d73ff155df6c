import type { Change, ExplainedCondition, ExplainedEvent } from '../client/audience-api.ts'
import { formatInstant } from './instant.ts'
import { formatAmount, formatCount } from './number.ts'
import { oneLine } from './text.ts'

/** One line of an explanation: a condition with whether it holds, or something that decided it. */
export interface ExplanationLine {
  readonly depth: number
  readonly matches?: boolean
  readonly text: string
}

/** A condition with what decided it, and below it the conditions inside it. */
export function layOutCondition(explained: ExplainedCondition, depth = 0): ExplanationLine[] {
  const condition = withDecision(explained)
  const { matches, until, audience, conditions = audience ? [audience] : [] } = condition
  const under = (text: string, nesting = 1) => ({ depth: depth + nesting, text: oneLine(text) })
  return [
    { depth, matches, text: oneLine(headline(condition)) },
    ...describeDecision(condition).map(text => under(text)),
    ...describeEvents(condition).map(text => under(text, 2)),
    ...(until ? [under(describeChange(until, matches))] : []),
    ...conditions.flatMap(part => layOutCondition(part, depth + 1)),
  ]
}

/** `until 1998-07-03 10:00 UTC, when the last “Order Completed” event is more than 30 days old` */
export function describeChange({ at, reason }: Change, matches: boolean): string {
  return `${matches ? 'until' : 'not until'} ${formatInstant(at)}, when ${reason}`
}

/** What is negated is not shown by itself: its own parts, and what decided it, stand below the negation. */
function withDecision(condition: ExplainedCondition): ExplainedCondition {
  const { kind, description, matches, conditions: [negated] = [] } = condition
  return kind === 'not' && negated ? { ...negated, kind, description, matches } : condition
}

function headline({ kind, matches, description }: ExplainedCondition): string {
  switch (kind) {
    case 'and':
      return matches ? 'all of these hold' : 'not all of these hold'
    case 'or':
      return matches ? 'at least one of these holds' : 'none of these holds'
    default:
      return description
  }
}

/** A comparison of a number of events, not of their values: the events say it themselves. */
const counting = /(?<!\.unique\(.*\))\.count\(\) [!<>=]+ [\d.]+$/

/** What a condition looked at, and what of that is not there. */
function describeDecision({
  text,
  value,
  right,
  missing,
  events = [],
  event_count,
  users,
  audience,
}: ExplainedCondition) {
  const made = events.length > 0 ? [describeEventCount(events, event_count)] : []
  const isCounted = (value === event_count && counting.test(text)) || audience !== undefined
  const is = value === undefined || isCounted ? [] : [`it is ${describeSides(value, right)}`]
  return [
    [...is, ...made].join(', made of '),
    users ? `${formatCount(users.matching)} of ${formatAmount(users.total, 'user')}` : '',
    missing ?? '',
  ].filter(text => text !== '')
}

function describeSides(value: unknown, right: unknown): string {
  return right === undefined
    ? describeValue(value)
    : `${describeValue(value)}, compared with ${describeValue(right)}`
}

function describeValue(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value)) return value.length > 0 ? value.map(describeValue).join(', ') : 'an empty list'
  return JSON.stringify(value)
}

/** `3 “Order Completed” events, the last on 1998-06-03` */
function describeEventCount(events: readonly ExplainedEvent[], count = events.length): string {
  const [name, ...others] = new Set(events.map(({ name }) => name))
  const amount = formatAmount(count, others.length > 0 ? 'event' : `“${name}” event`)
  return `${amount}, ${count === 1 ? '' : 'the last '}on ${events[0]?.time.slice(0, 10)}`
}

function describeEvents({ events = [], event_count = 0 }: ExplainedCondition): string[] {
  const isMixed = new Set(events.map(({ name }) => name)).size > 1
  return [
    ...events.map(({ name, time, properties }) =>
      [
        formatInstant(time),
        ...(isMixed ? [name] : []),
        ...Object.entries(properties).map(([name, value]) => `${name} ${describeValue(value)}`),
      ].join(', '),
    ),
    ...(event_count > events.length ? [`… and ${formatCount(event_count - events.length)} before`] : []),
  ]
}
