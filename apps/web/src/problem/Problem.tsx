import { Button } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { ApiError } from '../api/api-error.ts'
import { problemTitle } from './problem-title.ts'
import './Problem.css'

interface ProblemProps {
  readonly error: Error
  readonly onRetry?: () => void
  /** Goes back to what was there before. */
  readonly onBack?: () => void
  /** What helps with this problem in particular. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLElement>
}

/** What went wrong, in plain words, and what can be done. */
export function Problem({ error, onRetry, onBack, children, ref }: ProblemProps) {
  return (
    <section
      className="problem"
      data-notice={isNotice(error) || undefined}
      role="alert"
      tabIndex={-1}
      ref={ref}
    >
      <h2 className="problem-title">{problemTitle(error)}</h2>
      <p className="problem-text">
        {error.message} {waiting(error)}
      </p>
      {children}
      {(onRetry || onBack) && (
        <div className="problem-actions">
          {onRetry && (
            <Button variant="default" size="sm" onClick={onRetry}>
              Try again
            </Button>
          )}
          {onBack && (
            <Button variant="default" size="sm" onClick={onBack}>
              Back to the last result
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function waiting(error: Error): string {
  if (!(error instanceof ApiError) || error.retryAfter === null) return ''
  return `It should work again in ${error.retryAfter} ${error.retryAfter === 1 ? 'second' : 'seconds'}.`
}

/** Nothing went wrong: somebody is asked first. */
function isNotice(error: Error): boolean {
  return error instanceof ApiError && error.code === 'terms_not_accepted'
}
