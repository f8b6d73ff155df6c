import type { ExplainedCondition, ExplainedEvent } from '../api/explain.ts'
import { formatCount } from '../format/format-count.ts'
import { formatInstant } from '../format/format-instant.ts'
import { formatTrait } from '../format/format-trait.ts'
import { eventWords } from './condition-words.ts'
import './EventList.css'

/** So many are shown without being asked for. */
const few = 3

interface EventListProps {
  readonly condition: ExplainedCondition
  readonly events: readonly ExplainedEvent[]
}

/** The events that a value was made of, the newest first. */
export function EventList({ condition, events }: EventListProps) {
  const earlier = (condition.event_count ?? 0) - events.length
  const isMixed = events.some(({ name }) => name !== events[0]?.name)
  return (
    <details className="events" open={events.length <= few}>
      <summary>{eventWords(condition)}</summary>
      <ol>
        {events.map(({ name, time, message_id, properties }) => (
          <li key={message_id}>
            <time dateTime={time}>{formatInstant(time)}</time>
            {isMixed && <span>{name}</span>}
            {Object.entries(properties).map(([property, value]) => (
              <span key={property}>
                {property} <b>{formatTrait(value)}</b>
              </span>
            ))}
          </li>
        ))}
        {earlier > 0 && <li>and {formatCount(earlier)} before</li>}
      </ol>
    </details>
  )
}
