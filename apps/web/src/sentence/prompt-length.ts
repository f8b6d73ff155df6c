const shortest = 20
const longest = 300
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters as a person counts them: a flag or a family is one. Spaces at the ends are none. */
export function countCharacters(text: string): number {
  return [...segmenter.segment(text.trim())].length
}

/** What keeps a prompt of this many characters from being built; null when nothing does. */
export function lengthProblem(characters: number): string | null {
  if (characters < shortest) return `${plural(shortest - characters, 'more character')} needed`
  if (characters > longest) return `${plural(characters - longest, 'character')} too many`
  return null
}

/** Typing on mends a sentence that is too short, but not one that is too long. */
export function isTooLong(characters: number): boolean {
  return characters > longest
}

export function describeLength(characters: number): string {
  return `${characters} / ${longest}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
