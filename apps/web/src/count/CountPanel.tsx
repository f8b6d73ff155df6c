import type { ReactNode } from 'react'
import { useFocusOnMount } from '../focus/use-focus-on-mount.ts'
import { Problem } from '../problem/Problem.tsx'
import { AsOf } from './AsOf.tsx'
import { Count } from './Count.tsx'
import type { PreviewState } from './use-preview.ts'
import './CountPanel.css'

interface CountPanelProps {
  readonly preview: PreviewState
  readonly at: string | null
  readonly defaultAt: string | null
  readonly onAtChange: (at: string | null) => void
  /** What can be done with them. */
  readonly children: ReactNode
}

/** How many match, of how many, and when. */
export function CountPanel({ preview, at, defaultAt, onAtChange, children }: CountPanelProps) {
  const title = useFocusOnMount<HTMLHeadingElement>()
  const { data, error, isPlaceholderData, refetch } = preview
  return (
    <section className="count-panel card" aria-labelledby="count-title">
      <div className="count-panel-main">
        <div className="count-panel-count" data-stale={isPlaceholderData || undefined}>
          <h2 id="count-title" className="section-title quiet" tabIndex={-1} ref={title}>
            {data?.of === 'accounts' ? 'Accounts that match' : 'People who match'}
          </h2>
          <div role="status" aria-busy={isPlaceholderData}>
            {error ? null : <Count preview={data} />}
          </div>
        </div>
        <AsOf value={at} defaultValue={defaultAt} onChange={onAtChange} />
      </div>
      {error && <Problem error={error} onRetry={() => refetch()} />}
      <div className="count-panel-foot">{children}</div>
    </section>
  )
}
