import { findWords, type Span } from './find-words.ts'

/** From the first of the words that stands in a text, as far as more of them follow it directly; none where none does. */
export function firstStretch(text: string, words: readonly string[]): Span | undefined {
  const [first, ...later] = findWords(text, words)
  return (
    first &&
    later.reduce((stretch, span) => (joins(text, stretch, span) ? join(stretch, span) : stretch), first)
  )
}

function joins(text: string, { end }: Span, next: Span): boolean {
  return text.slice(end, next.start).trim() === ''
}

function join(stretch: Span, next: Span): Span {
  return { start: stretch.start, end: Math.max(stretch.end, next.end) }
}
