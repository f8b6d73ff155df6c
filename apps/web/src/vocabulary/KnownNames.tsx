import type { NameGroup } from './known-names.ts'
import { NameList } from './NameList.tsx'

interface KnownNamesProps {
  readonly groups: readonly NameGroup[]
  /** What they were searched for; empty for all. */
  readonly search: string
  /** Whether there are no others. */
  readonly complete: boolean
}

/** Names by what they are names of. */
export function KnownNames({ groups, search, complete }: KnownNamesProps) {
  if (groups.length === 0) {
    return (
      <p className="quiet">
        Nothing here is called “{search}”. Try a part of the name, or another word for it: sentences can speak
        of what was sent to this workspace at least once.
      </p>
    )
  }
  return (
    <dl>
      {groups.map(({ title, names }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <NameList names={names} complete={complete} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
