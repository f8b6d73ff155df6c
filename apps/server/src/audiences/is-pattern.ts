import { RE2JS } from 're2js'

/** Whether a text is an RE2 regular expression. */
export function isPattern(text: string): boolean {
  try {
    RE2JS.compile(text)
    return true
  } catch {
    return false
  }
}
