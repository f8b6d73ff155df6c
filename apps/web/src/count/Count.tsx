import { Skeleton } from '@mantine/core'
import type { Preview } from '../api/preview.ts'
import { formatCount } from '../format/format-count.ts'
import { formatInstant } from '../format/format-instant.ts'
import { formatShare } from '../format/format-share.ts'
import './Count.css'

const nouns = { profiles: 'profile', accounts: 'account' }

/** The number itself, beside the whole, with a bar of the same proportion. */
export function Count({ preview }: { preview: Preview | undefined }) {
  if (preview === undefined)
    return <Skeleton height={118} mt={8} radius="md" role="progressbar" aria-label="Counting" />
  const { count, total, of, at } = preview
  return (
    <div className="count">
      <p className="count-figures">
        <strong className="count-number">{formatCount(count)}</strong>{' '}
        <span className="quiet">
          of {formatCount(total)} {total === 1 ? nouns[of] : of} · {formatShare(count, total)}
        </span>
      </p>
      <div className="count-bar" aria-hidden>
        <div style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }} />
      </div>
      <p className="quiet small">As of {formatInstant(at)}</p>
    </div>
  )
}
