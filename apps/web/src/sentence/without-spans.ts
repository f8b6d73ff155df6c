import type { Span } from './find-words.ts'

/** A sentence without some stretches of it, and without the spaces, quotes or brackets that were there for them alone. */
export function withoutSpans(sentence: string, spans: readonly Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), sentence)
    .replace(/"\s*"|'\s*'|“\s*”|‘\s*’|\(\s*\)|<\s*>/g, '')
    .replace(/\s+(?=[\s,.;:?!)])/g, '')
    .trim()
}
