import { Button, Progress as ProgressBar } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { Advance } from '../builder/advance.ts'
import './BuildProgress.css'

export function stageWords(progress: Advance | null): string {
  return `${progress?.stage ?? 'sending the sentence'}…`
}

/** How far the server is, by its own word. */
export function BuildProgress({ progress, onCancel }: { progress: Advance | null; onCancel: () => void }) {
  const stage = stageWords(progress)
  const percent = Math.round((progress?.share ?? 0) * 100)
  // Wherever the focus is: the button that began it cannot hold it while it is at work.
  useWindowEvent('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing) onCancel()
  })
  return (
    <>
      <div className="progress">
        <span className="progress-stage small" aria-hidden>
          {stage}
        </span>
        <ProgressBar.Root
          size="sm"
          role="progressbar"
          aria-label="Building the query"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={`${percent}%: ${stage}`}
        >
          <ProgressBar.Section value={percent} animated withAria={false} />
        </ProgressBar.Root>
      </div>
      <Button variant="default" size="md" onClick={onCancel} aria-keyshortcuts="Escape">
        Cancel
      </Button>
    </>
  )
}
