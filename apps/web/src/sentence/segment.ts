import type { Span } from './find-words.ts'

export interface Marked<Mark> extends Span {
  readonly mark: Mark
}

/** A stretch of text that carries the same marks from end to end. */
export interface Segment<Mark> {
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Cuts a text wherever a span begins or ends, so that spans may overlap and still be shown in one line of text. */
export function segment<Mark>(text: string, spans: readonly Marked<Mark>[]): readonly Segment<Mark>[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of spans) cuts.add(within(text, start)).add(within(text, end))
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, places[index + 1]),
    marks: spans.filter(span => span.start <= start && start < span.end).map(span => span.mark),
  }))
}

function within(text: string, place: number): number {
  return Math.min(Math.max(place, 0), text.length)
}
