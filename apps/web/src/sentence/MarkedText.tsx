import type { Span } from './find-words.ts'
import { segment } from './segment.ts'

/** A text with some stretches of it marked, all alike. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const marked = spans.map(span => ({ ...span, mark: true }))
  return segment(text, marked).map(part =>
    part.marks.length > 0 ? <mark key={part.start}>{part.text}</mark> : part.text,
  )
}
