import type { Condition } from '../api/generate.ts'
import { containsCondition } from './contains-condition.ts'
import { markColor } from './mark-color.ts'
import './ConditionList.css'

interface ConditionListProps {
  readonly conditions: readonly Condition[]
  /** The query of the reading that is taken. */
  readonly readQuery: string
  /** The same as it stands now, perhaps corrected by hand. */
  readonly currentQuery: string
}

export function ConditionList({ conditions, readQuery, currentQuery }: ConditionListProps) {
  const changeOf = (condition: string) => {
    if (!containsCondition(readQuery, condition)) return 'Not so in the reading that you chose'
    return containsCondition(currentQuery, condition) ? null : 'Changed in the query since'
  }
  return (
    <ol className="conditions" aria-label="Conditions">
      {conditions.map(({ text, phrase, start }, index) => (
        <li key={`${start} ${text}`}>
          <span className="condition-number" style={{ background: markColor(index) }} aria-hidden>
            {index + 1}
          </span>
          <div>
            {phrase !== '' && <span className="small">“{phrase}”</span>}
            <code>{text}</code>
            {changeOf(text) && <span className="condition-gone">{changeOf(text)}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
