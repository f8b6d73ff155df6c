import { formatCount } from '../format/format-count.ts'
import type { KnownName } from './known-names.ts'
import './NameList.css'

const most = 10

interface NameListProps {
  readonly names: readonly KnownName[]
  /** Whether there are no others. */
  readonly complete: boolean
}

/** The first names of a list that may be long. */
export function NameList({ names, complete }: NameListProps) {
  return (
    <ul className="names">
      {names.slice(0, most).map(({ name, note, inactive }) => (
        <li className="name" key={`${name} ${note}`}>
          {name} {note && <span className="quiet">{note}</span>}{' '}
          {inactive && <span className="name-inactive">not seen lately</span>}
        </li>
      ))}
      {names.length > most && (
        <li className="quiet small">
          and {!complete && 'at least '}
          {formatCount(names.length - most)} more
        </li>
      )}
    </ul>
  )
}
