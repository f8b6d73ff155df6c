import { formatInstant } from '../format/format-instant.ts'
import './SampleDataNote.css'

/** What “now” means here, at the instant that is counted at. */
export function SampleDataNote({ at }: { at: string }) {
  return (
    <p className="sample-data small">
      <strong>Historic sample data.</strong> Everything counts as of {formatInstant(at)}: “the last 30 days”
      are the 30 days before it.
    </p>
  )
}
