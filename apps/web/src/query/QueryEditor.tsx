import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { QueryProblem } from '../api/check.ts'
import { CheckReport } from './CheckReport.tsx'
import type { CheckState } from './use-check.ts'
import './QueryEditor.css'

interface QueryEditorProps {
  readonly text: string
  readonly onTextChange: (text: string) => void
  /** The text as it was built. */
  readonly original: string
  readonly check: CheckState
}

/** The query as text, to be corrected by hand, with what it means in English. */
export function QueryEditor({ text, onTextChange, original, check }: QueryEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const show = ({ offset, length }: QueryProblem) => {
    field.current?.focus()
    field.current?.setSelectionRange(offset, offset + length)
  }

  return (
    <section className="query card" aria-labelledby="query-title">
      <div className="query-head">
        <h2 id="query-title" className="section-title">
          The query
        </h2>
        {text !== original && (
          <Button variant="subtle" size="compact-sm" onClick={() => onTextChange(original)}>
            Undo my changes
          </Button>
        )}
      </div>
      <textarea
        ref={field}
        aria-label="Query"
        aria-describedby="query-report"
        aria-invalid={check.problems.length > 0}
        className="query-field"
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        value={text}
        onChange={event => onTextChange(event.currentTarget.value)}
      />
      <div id="query-report" role="status">
        <CheckReport text={text} check={check} onShow={show} />
      </div>
    </section>
  )
}
