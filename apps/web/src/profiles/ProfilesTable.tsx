import type { Population, Profile } from '../api/preview.ts'
import type { Asked } from '../explanation/use-explanation.ts'
import { fullestTraits } from './fullest-traits.ts'
import { ProfileRow } from './ProfileRow.tsx'
import './ProfilesTable.css'

const mostColumns = 6

interface ProfilesTableProps {
  readonly profiles: readonly Profile[]
  readonly of: Population
  readonly asked: Asked
}

/** The traits that most of them have as columns; the rest opens under a row. */
export function ProfilesTable({ profiles, of, asked }: ProfilesTableProps) {
  const [one, many] = of === 'accounts' ? ['Account', 'Accounts'] : ['Profile', 'Profiles']
  const columns = fullestTraits(profiles).slice(0, mostColumns)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="profiles-scroll" tabIndex={0} aria-label={many}>
      <table className="profiles-table">
        <thead>
          <tr>
            <th scope="col">{one}</th>
            {columns.map(column => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {profiles.map(profile => (
            <ProfileRow key={profile.id} profile={profile} columns={columns} asked={asked} />
          ))}
        </tbody>
      </table>
      {columns.length === 0 && (
        <p className="profiles-traitless quiet small">
          Nothing more is known of them yet: traits come with{' '}
          <code>{of === 'accounts' ? 'group' : 'identify'}</code> calls.
        </p>
      )}
    </section>
  )
}
