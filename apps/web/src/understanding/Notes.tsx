import './Notes.css'

/** A short list under a small heading; nothing where there is nothing to note. */
export function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <div className="notes">
      <h3>{title}</h3>
      <ul className="small">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
