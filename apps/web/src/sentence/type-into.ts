import type { Span } from './find-words.ts'

/**
 * Puts a text in the place of a stretch of a field, or of all of it, as if it were typed: the browser's own undo takes it
 * back. The cursor stands behind it.
 */
export function typeInto(
  field: HTMLTextAreaElement,
  text: string,
  { start, end }: Span = { start: 0, end: field.value.length },
): void {
  field.focus()
  field.setSelectionRange(start, end)
  // Marked as obsolete, but nothing else that a page can do reaches the browser's undo.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
}
