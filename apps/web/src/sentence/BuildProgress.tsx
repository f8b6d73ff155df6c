import { Button, Progress as ProgressBar } from '@mantine/core'
import type { Progress } from '../api/generate.ts'
import './BuildProgress.css'

/** How far the server is. Before its first word the bar shows that something is under way. */
export function BuildProgress({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const percent = progress === null || progress.total === 0 ? 4 : (progress.done / progress.total) * 100
  return (
    <>
      <div className="progress">
        <span className="progress-stage small" role="status">
          {progress?.stage ?? 'Sending the sentence'}…
        </span>
        <ProgressBar value={Math.max(percent, 4)} size="sm" animated aria-label="Building the query" />
      </div>
      <Button variant="default" size="md" onClick={onCancel}>
        Cancel
      </Button>
    </>
  )
}
