import { readText } from '../read-value.ts'
import { remembered } from '../remembered.ts'

const longestTag = 100

/** A BCP 47 language tag in its canonical form, `pt-BR` for `pt_br`; undefined for what is none. */
export function readLanguage(value: unknown): string | undefined {
  const tag = readText(value)
  return tag === undefined || tag.length > longestTag ? undefined : (canonical(tag) ?? undefined)
}

const canonical = remembered(tag => {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}, 1_000)
