import { UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Profile } from '../api/preview.ts'
import type { Asked } from '../explanation/use-explanation.ts'
import { Why } from '../explanation/Why.tsx'
import { formatTrait } from '../format/format-trait.ts'
import { ProfileRest } from './ProfileRest.tsx'
import './ProfileRow.css'

interface ProfileRowProps {
  readonly profile: Profile
  readonly columns: readonly string[]
  readonly asked: Asked
}

/** One profile; its name opens what the columns leave out, and why it is here. */
export function ProfileRow({ profile, columns, asked }: ProfileRowProps) {
  const [open, { toggle }] = useDisclosure()
  const { identifiers, traits } = profile
  const name = (identifiers.find(({ type }) => type === 'user_id') ?? identifiers[0])?.id ?? profile.id

  return (
    <>
      <tr className="profile-row">
        <th scope="row" title={name}>
          <UnstyledButton className="profile-name" aria-expanded={open} onClick={toggle}>
            {name}
          </UnstyledButton>
        </th>
        {columns.map(column => (
          <td key={column} title={formatTrait(traits[column])}>
            {formatTrait(traits[column])}
          </td>
        ))}
      </tr>
      {open && (
        <tr className="profile-opened">
          <td colSpan={columns.length + 1}>
            <div className="profile-opened-body">
              <ProfileRest profile={profile} columns={columns} />
              <Why asked={asked} whom={{ type: 'id', id: profile.id }} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
