import { formatInstant } from '../format/format-instant.ts'
import './SampleDataNote.css'

export function SampleDataNote({ asOf }: { asOf: string }) {
  return (
    <p className="sample-data small">
      <strong>Historic sample data.</strong> Everything counts as of {formatInstant(asOf)}: “the last 30 days”
      are the 30 days before it.
    </p>
  )
}
