import type { Span } from '../sentence/find-words.ts'
import { MarkedText } from '../sentence/MarkedText.tsx'
import './MarkedSentence.css'

/** A sentence with what is at fault in it marked. */
export function MarkedSentence({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <p className="marked-sentence">
      “<MarkedText text={text} spans={spans} />”
    </p>
  )
}
