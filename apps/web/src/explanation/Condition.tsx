import { VisuallyHidden } from '@mantine/core'
import type { ExplainedCondition } from '../api/explain.ts'
import { headline } from './condition-words.ts'
import { Decision } from './Decision.tsx'
import { withDecision } from './with-decision.ts'
import './Condition.css'

/** A condition, whether it holds, what decided it, and the conditions inside it. */
export function Condition({ explained }: { explained: ExplainedCondition }) {
  const condition = withDecision(explained)
  const { matches, audience, conditions = audience ? [audience] : [] } = condition
  return (
    <li className="condition" data-matches={matches}>
      <span className="condition-mark" aria-hidden>
        {matches ? '✓' : '✗'}
      </span>
      <div className="condition-body">
        <p className="condition-title">
          <VisuallyHidden>{matches ? 'Yes: ' : 'No: '}</VisuallyHidden>
          {headline(condition)}
        </p>
        <Decision condition={condition} />
        {conditions.length > 0 && (
          <ul className="condition-parts">
            {conditions.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand here twice
              <Condition key={index} explained={part} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
