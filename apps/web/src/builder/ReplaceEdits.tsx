import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import './ReplaceEdits.css'

interface ReplaceEditsProps {
  /** The query as edited by hand. */
  readonly text: string
  readonly onAgree: () => void
  readonly onDecline: () => void
}

/** Says what is lost before a query that was edited by hand is replaced. */
export function ReplaceEdits({ text, onAgree, onDecline }: ReplaceEditsProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="replace-edits" aria-labelledby="replace-edits" ref={dialog} onClose={onDecline}>
      <h2 id="replace-edits" className="section-title">
        Replace the query that you edited?
      </h2>
      <p>You changed it by hand since it was built. Going on replaces all of this:</p>
      <pre className="replace-edits-query">
        <code>{text}</code>
      </pre>
      <div className="replace-edits-choice">
        <Button variant="default" onClick={() => dialog.current?.close()}>
          Keep my query
        </Button>
        <Button onClick={onAgree}>Replace it</Button>
      </div>
    </dialog>
  )
}
