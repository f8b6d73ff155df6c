import { UnstyledButton } from '@mantine/core'
import type { QueryProblem } from '../api/check.ts'
import { MarkedText } from '../sentence/MarkedText.tsx'
import './ProblemInQuery.css'

interface ProblemInQueryProps {
  readonly text: string
  readonly problem: QueryProblem
  readonly onShow: () => void
}

/** One thing wrong with a query: the line it is in, which leads to the place, and what it is. */
export function ProblemInQuery({ text, problem, onShow }: ProblemInQueryProps) {
  const line = text.split('\n')[problem.line - 1] ?? ''
  const start = problem.column - 1

  return (
    <div className="query-problem small">
      <p>{problem.message}</p>
      <UnstyledButton className="query-problem-line" title="Show it in the query" onClick={onShow}>
        <code>
          <MarkedText text={line} spans={[{ start, end: start + Math.max(problem.length, 1) }]} />
        </code>
      </UnstyledButton>
    </div>
  )
}
