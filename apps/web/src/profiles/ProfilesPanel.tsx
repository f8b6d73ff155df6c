import { Skeleton } from '@mantine/core'
import type { PreviewState } from '../count/use-preview.ts'
import type { Asked } from '../explanation/use-explanation.ts'
import { formatCount } from '../format/format-count.ts'
import { NobodyMatches } from './NobodyMatches.tsx'
import { ProfilesTable } from './ProfilesTable.tsx'
import './ProfilesPanel.css'

interface ProfilesPanelProps {
  readonly preview: PreviewState
  readonly asked: Asked
}

/** Some of the people who match. */
export function ProfilesPanel({ preview, asked }: ProfilesPanelProps) {
  const { data, error, isPlaceholderData } = preview
  if (error) return null
  if (data === undefined)
    return <Skeleton height={320} radius="lg" role="progressbar" aria-label="Loading profiles" />
  if (data.count === 0) return <NobodyMatches total={data.total} of={data.of} />
  return (
    <section
      className="profiles card"
      aria-labelledby="profiles-title"
      data-stale={isPlaceholderData || undefined}
    >
      <div className="profiles-head">
        <h2 id="profiles-title" className="section-title">
          Some of them
        </h2>
        <span className="quiet small">
          {formatCount(data.sample.length)} of {formatCount(data.count)}
        </span>
      </div>
      <ProfilesTable profiles={data.sample} of={data.of} asked={asked} />
    </section>
  )
}
