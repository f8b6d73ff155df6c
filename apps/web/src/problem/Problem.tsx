import { Button } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { ApiError } from '../api/api-error.ts'
import { problemTitle } from './problem-title.ts'
import './Problem.css'

interface ProblemProps {
  readonly error: Error
  readonly onRetry?: () => void
  /** What helps with this problem in particular. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLElement>
}

/** What went wrong, in plain words, and what can be done. */
export function Problem({ error, onRetry, children, ref }: ProblemProps) {
  return (
    <section className="problem" role="alert" tabIndex={-1} ref={ref}>
      <h2 className="problem-title">{problemTitle(error)}</h2>
      <p className="problem-text">
        {error.message} {waiting(error)}
      </p>
      {children}
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </section>
  )
}

function waiting(error: Error): string {
  if (!(error instanceof ApiError) || error.retryAfter === null) return ''
  return `It should work again in ${error.retryAfter} ${error.retryAfter === 1 ? 'second' : 'seconds'}.`
}
