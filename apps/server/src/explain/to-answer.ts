import type { Activity } from '@muster/evaluate'
import type { Change, ExplainedCondition, Explanation } from '@muster/evaluate/explain'
import type { ExplainedConditionAnswer, ExplanationAnswer } from './explanation-schema.ts'

/** An explanation as the API tells it. */
export function toAnswer({
  matches,
  because,
  until,
  flip,
}: Explanation): Omit<ExplanationAnswer, 'at' | 'description'> {
  return {
    matches,
    because: toCondition(because),
    until: until ? toChange(until) : null,
    flip: flip.map(({ text, description, matches }) => ({ text, description, matches })),
  }
}

function toCondition({
  events,
  eventCount,
  audience,
  until,
  conditions,
  ...same
}: ExplainedCondition): ExplainedConditionAnswer {
  return {
    ...same,
    events: events?.map(toEvent),
    event_count: eventCount,
    audience: audience && toCondition(audience),
    until: until && toChange(until),
    conditions: conditions?.map(toCondition),
  }
}

function toEvent({ name, time, messageId, properties }: Activity) {
  return { name, time: new Date(time).toISOString(), message_id: messageId, properties }
}

function toChange({ at, reason }: Change) {
  return { at: new Date(at).toISOString(), reason }
}
