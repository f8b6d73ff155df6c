import { readText } from '../read-value.ts'
import { remembered } from '../remembered.ts'

const longestName = 100

/** An IANA time zone under its canonical name; undefined for what is none. */
export function readTimezone(value: unknown): string | undefined {
  const name = readText(value)
  return name === undefined || name.length > longestName ? undefined : (canonical(name) ?? undefined)
}

const canonical = remembered(name => {
  // Some engines take an offset as well, which is no zone.
  if (!/^[a-z]/i.test(name)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}, 1_000)
