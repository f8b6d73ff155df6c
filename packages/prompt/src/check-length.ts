const shortest = 20
const longest = 300

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Whether a prompt is of a length that can be read, in characters as a person counts them, its ends trimmed. */
export function checkLength(prompt: string): 'prompt_too_short' | 'prompt_too_long' | null {
  let length = 0
  for (const _ of characters.segment(prompt.trim())) if (++length > longest) return 'prompt_too_long'
  return length < shortest ? 'prompt_too_short' : null
}
