import { useState } from 'react'
import { type Draft, withOtherReading } from './draft.ts'

/** The query in hand, and its text as edited since. */
export function useDraft() {
  const [state, setState] = useState<{ draft: Draft | null; text: string; round: number }>({
    draft: null,
    text: '',
    round: 0,
  })
  const { draft, text, round } = state

  return {
    draft,
    text,
    /** Tells one query in hand from the next, even of the same sentence. */
    round,
    edited: draft !== null && text !== draft.reading.query,
    edit: (text: string) => setState(state => ({ ...state, text })),
    replace: (draft: Draft) =>
      setState(({ round }) => ({ draft, text: draft.reading.query, round: round + 1 })),
    takeOther() {
      if (draft === null) return
      const turned = withOtherReading(draft)
      setState({ draft: turned, text: turned.reading.query, round })
    },
  }
}
