import { Button } from '@mantine/core'
import type { QueryProblem } from '../api/check.ts'
import { ProblemInQuery } from './ProblemInQuery.tsx'
import type { CheckState } from './use-check.ts'
import './CheckReport.css'

interface CheckReportProps {
  readonly text: string
  readonly check: CheckState
  readonly onShow: (problem: QueryProblem) => void
}

/** What a query's text means in English, or what keeps it from meaning anything. */
export function CheckReport({ text, check, onShow }: CheckReportProps) {
  const { meaning, problems, failure, checking, retry } = check
  if (meaning) {
    return (
      <div className="report" data-stale={checking || undefined}>
        <p className="report-english">{meaning.description}</p>
        {meaning.warnings.map(warning => (
          <p className="report-warning small" key={warning}>
            {warning}
          </p>
        ))}
      </div>
    )
  }
  if (checking) return <p className="report quiet small">Checking…</p>
  if (failure) {
    return (
      <div className="report">
        <p className="report-failure small">{failure.message}</p>
        <Button variant="default" size="compact-sm" onClick={retry}>
          Check again
        </Button>
      </div>
    )
  }
  return (
    <ul className="report report-problems">
      {problems.map(problem => (
        <li key={`${problem.offset} ${problem.message}`}>
          <ProblemInQuery text={text} problem={problem} onShow={() => onShow(problem)} />
        </li>
      ))}
    </ul>
  )
}
