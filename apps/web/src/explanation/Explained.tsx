import type { Explanation } from '../api/explain.ts'
import { Condition } from './Condition.tsx'
import { changeWords } from './condition-words.ts'
import './Explained.css'

/** The conditions of a query with what decided each, and what would change the answer. */
export function Explained({ explanation }: { explanation: Explanation }) {
  const { matches, because, until, flip } = explanation
  return (
    <div className="explained">
      <ul className="condition-parts" aria-label="Conditions">
        <Condition explained={because} />
      </ul>
      {/* One condition alone has said so itself. */}
      {until && !because.until && (
        <p className="small">
          {matches ? 'Matches' : 'Does not match'} {changeWords(until)}.
        </p>
      )}
      {flip.length > 0 && (
        <div className="small">
          <p>{matches ? 'Would not match if:' : 'Would match if:'}</p>
          <ul className="explained-flip">
            {flip.map(({ text, description, matches }, index) => (
              <li key={text}>
                {index > 0 && 'and '}
                this {matches ? 'held' : 'did not hold'}: <strong>{description}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
