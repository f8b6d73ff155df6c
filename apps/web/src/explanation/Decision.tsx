import type { ExplainedCondition } from '../api/explain.ts'
import { formatCount } from '../format/format-count.ts'
import { changeWords, valueWords } from './condition-words.ts'
import { EventList } from './EventList.tsx'

/** What decided a condition: a value, events or users; what is missing; and until when it stays so. */
export function Decision({ condition }: { condition: ExplainedCondition }) {
  const { matches, missing, events = [], users, until } = condition
  const value = valueWords(condition)
  return (
    <div className="decision small">
      {value && <p>{value}</p>}
      {users && (
        <p>
          {formatCount(users.matching)} of {formatCount(users.total)} users
        </p>
      )}
      {missing && <p>{missing}</p>}
      {events.length > 0 && <EventList condition={condition} events={events} />}
      {until && (
        <p>
          {matches ? 'Holds' : 'Does not hold'} {changeWords(until)}.
        </p>
      )}
    </div>
  )
}
