import { formatCount } from '../format/format-count.ts'
import './NameList.css'

const most = 10

interface NameListProps {
  readonly names: readonly { readonly name: string; readonly note?: string }[]
}

/** The first names of a list that may be long. */
export function NameList({ names }: NameListProps) {
  if (names.length === 0) return <span className="quiet small">Nothing yet</span>
  return (
    <ul className="names">
      {names.slice(0, most).map(({ name, note }) => (
        <li className="name" key={name}>
          {name} {note && <span className="quiet">{note}</span>}
        </li>
      ))}
      {names.length > most && <li className="quiet small">and {formatCount(names.length - most)} more</li>}
    </ul>
  )
}
