import { Button } from '@mantine/core'
import type { Audience } from '../api/audience.ts'
import { SavedAudience } from './SavedAudience.tsx'
import { useAudiences } from './use-audiences.ts'
import './SavedAudiences.css'

/** The workspace's audiences, each with the sentence it was built from, to be opened. */
export function SavedAudiences({ onOpen }: { onOpen: (audience: Audience) => void }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudiences()
  if (data === undefined && error === null) return null
  const audiences = data?.pages.flatMap(page => page.audiences) ?? []
  return (
    <section className="saved" aria-labelledby="saved-title">
      <h2 id="saved-title" className="section-title">
        Saved audiences
      </h2>
      {audiences.length > 0 && (
        <ul className="saved-list card">
          {audiences.map(audience => (
            <SavedAudience key={audience.key} audience={audience} onOpen={() => onOpen(audience)} />
          ))}
        </ul>
      )}
      {audiences.length === 0 && !error && (
        <p className="quiet small">
          None yet. Build one, give it a name, and it is kept here with its sentence.
        </p>
      )}
      {error && (
        <>
          <p className="saved-failure small">{error.message}</p>
          <Button variant="default" size="compact-sm" onClick={() => refetch()}>
            Try again
          </Button>
        </>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          size="compact-md"
          loading={isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  )
}
