import { Button, Skeleton } from '@mantine/core'
import type { Whom } from '../api/explain.ts'
import { Explained } from './Explained.tsx'
import { type Asked, useExplanation } from './use-explanation.ts'
import './Why.css'

/** Why somebody in sight matches, or does not any more. */
export function Why({ asked, whom }: { asked: Asked; whom: Whom }) {
  const { data, error, isPlaceholderData, refetch } = useExplanation(asked, whom)
  if (error)
    return (
      <div className="why small">
        <p className="why-failure">{error.message}</p>
        <Button variant="default" size="compact-sm" onClick={() => refetch()}>
          Try again
        </Button>
      </div>
    )
  if (data === undefined) return <Skeleton height={60} role="progressbar" aria-label="Finding out why" />
  return (
    <div className="why" data-stale={isPlaceholderData || undefined}>
      <h3 className="why-title">{data.matches ? 'Why?' : 'Why not?'}</h3>
      <Explained explanation={data} />
    </div>
  )
}
