/**
 * A value of any type as a string that remembers the type: `s` and the text, `n` and the number, `btrue`, `bfalse`,
 * `o` for an object, `z` for null. Lists are stored like this, so that one column type holds every mixture.
 */
export function tag(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `s${value}`
    case 'number':
      return `n${value}`
    case 'boolean':
      return `b${value}`
    default:
      return value == null ? 'z' : 'o'
  }
}

/** An object in which there is nothing, where it is no element of a list. */
export const hollow = 'e'

export function untag(tagged: string): string | number | boolean | null {
  const rest = tagged.slice(1)
  switch (tagged[0]) {
    case 's':
      return rest
    case 'n':
      return Number(rest)
    case 'b':
      return rest === 'true'
    default:
      return null
  }
}
