/** A text cut to a length, never within a character, and well-formed, so that it can be written anywhere. */
export function bounded(text: string, length: number): string {
  return (text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text).toWellFormed()
}
