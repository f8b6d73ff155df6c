import { UnstyledButton } from '@mantine/core'
import type { QueryProblem } from '../api/check.ts'
import { MarkedText } from '../sentence/MarkedText.tsx'
import './ProblemInQuery.css'

interface ProblemInQueryProps {
  readonly text: string
  readonly problem: QueryProblem
  readonly onShow: () => void
}

/** One thing wrong with a query: where, the line it is in, what it is and what may have been meant. */
export function ProblemInQuery({ text, problem, onShow }: ProblemInQueryProps) {
  const line = text.split('\n')[problem.line - 1] ?? ''
  const start = problem.column - 1

  return (
    <div className="query-problem small">
      <UnstyledButton className="query-problem-place" onClick={onShow}>
        Line {problem.line}, column {problem.column}
      </UnstyledButton>
      <code className="query-problem-line">
        <MarkedText text={line} spans={[{ start, end: start + Math.max(problem.length, 1) }]} />
      </code>
      <p>
        {problem.message}
        {problem.suggestion && (
          <>
            {' '}
            Did you mean <strong>{problem.suggestion}</strong>?
          </>
        )}
      </p>
    </div>
  )
}
