import type { Condition } from '../api/generate.ts'
import { markColor } from './mark-color.ts'
import './ConditionList.css'

interface ConditionListProps {
  readonly conditions: readonly Condition[]
  readonly currentQuery: string
}

export function ConditionList({ conditions, currentQuery }: ConditionListProps) {
  return (
    <ol className="conditions" aria-label="Conditions">
      {conditions.map(({ text, phrase, start }, index) => (
        <li key={`${start} ${text}`}>
          <span className="condition-number" style={{ background: markColor(index) }} aria-hidden>
            {index + 1}
          </span>
          <div>
            <span className="small">“{phrase}”</span>
            <code>{text}</code>
            {!currentQuery.includes(text) && (
              <span className="condition-gone">Changed in the query since</span>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
