import type { Profile } from '../api/preview.ts'
import { formatTrait } from '../format/format-trait.ts'
import './ProfileRest.css'

interface ProfileRestProps {
  readonly profile: Profile
  /** The traits that the row shows already. */
  readonly columns: readonly string[]
}

/** A profile's identifiers, and the traits that have no column of their own. */
export function ProfileRest({ profile, columns }: ProfileRestProps) {
  const rest = Object.keys(profile.traits).filter(trait => !columns.includes(trait))
  return (
    <dl className="profile-rest small">
      {profile.identifiers.map(({ type, id }) => (
        <div key={`${type} ${id}`}>
          <dt>{type}</dt>
          <dd>{id}</dd>
        </div>
      ))}
      {rest.map(trait => (
        <div key={trait}>
          <dt>{trait}</dt>
          <dd>{formatTrait(profile.traits[trait])}</dd>
        </div>
      ))}
    </dl>
  )
}
