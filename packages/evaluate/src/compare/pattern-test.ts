import type { RegexEngine } from '../compile-options.ts'
import { InvalidPattern } from '../invalid-pattern.ts'
import { MissingRegexEngine } from '../missing-regex-engine.ts'

/** Whether a pattern finds a match in a text. */
export function patternTest(pattern: string, regex: RegexEngine | undefined): (text: string) => boolean {
  if (!regex) throw new MissingRegexEngine()
  const compiled = compilePattern(pattern, regex)
  return text => compiled.test(text)
}

function compilePattern(pattern: string, regex: RegexEngine): ReturnType<RegexEngine> {
  try {
    return regex(pattern)
  } catch (cause) {
    throw new InvalidPattern(pattern, cause)
  }
}
