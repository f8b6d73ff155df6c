import { TextInput, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { schema } from '../api/schema.ts'
import { KnownNames } from './KnownNames.tsx'
import { knownNames } from './known-names.ts'
import { NoData } from './NoData.tsx'
import './Vocabulary.css'

/** Names of what the workspace's sentences can speak of, to be searched. */
export function Vocabulary() {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 250)
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['schema', search],
    // Until the next names are there, the last ones stay, and what they were searched for.
    queryFn: async ({ signal }) => ({ search, seen: await schema(search, signal) }),
    placeholderData: keepPreviousData,
  })
  if (data === undefined && error === null) return null
  const groups = data ? knownNames(data.seen, data.search) : []
  if (search === '' && !error && groups.length === 0) return <NoData />

  const found = groups.flatMap(({ names }) => names).length
  return (
    <section className="vocabulary" aria-labelledby="vocabulary">
      <div className="vocabulary-head">
        <h2 id="vocabulary" className="section-title">
          What this workspace knows
        </h2>
        <TextInput
          type="search"
          size="sm"
          maxLength={200}
          aria-label="Search what this workspace knows"
          placeholder="Search these names"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <VisuallyHidden role="status">{search !== '' && !isPlaceholderData && `${found} found`}</VisuallyHidden>
      {error ? (
        <p className="quiet small">{error.message}</p>
      ) : (
        <KnownNames groups={groups} search={data?.search ?? ''} complete={!data?.seen.next} />
      )}
    </section>
  )
}
