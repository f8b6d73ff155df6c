import { useQuery } from '@tanstack/react-query'
import { schema } from '../api/schema.ts'
import { formatCount } from '../format/format-count.ts'
import { NameList } from './NameList.tsx'
import { NoData } from './NoData.tsx'
import './Vocabulary.css'

/** Some names of what the workspace's sentences can speak of. */
export function Vocabulary() {
  const { data } = useQuery({ queryKey: ['schema'], queryFn: ({ signal }) => schema(signal) })
  if (data === undefined) return null
  if (data.events.length === 0 && data.traits.length === 0) return <NoData />

  const events = data.events.toSorted((a, b) => b.count - a.count)
  return (
    <section className="vocabulary" aria-labelledby="vocabulary">
      <h2 id="vocabulary" className="section-title">
        What this workspace knows
      </h2>
      <dl>
        <dt>What people did</dt>
        <dd>
          <NameList names={events.map(({ name, count }) => ({ name, note: formatCount(count) }))} />
        </dd>
        <dt>What they are like</dt>
        <dd>
          <NameList names={data.traits.map(({ path }) => ({ name: path }))} />
        </dd>
      </dl>
    </section>
  )
}
