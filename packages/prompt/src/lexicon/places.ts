import { countryOfDemonym } from './demonyms.ts'

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

const shortNames: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['us', 'US'],
  ['the us', 'US'],
  ['america', 'US'],
  ['the states', 'US'],
  ['uk', 'GB'],
  ['britain', 'GB'],
  ['great britain', 'GB'],
  ['holland', 'NL'],
  ['turkey', 'TR'],
  ['uae', 'AE'],
  ['czech republic', 'CZ'],
]

const codeOf = new Map<string, string>(shortNames)
for (const first of letters()) {
  for (const second of letters()) {
    const code = canonical(first + second)
    const name = english.of(code)
    if (name) codeOf.set(name.toLowerCase(), code)
  }
}

/** The ISO 3166 codes of all countries and territories. */
export const countryCodes: readonly string[] = [...new Set(codeOf.values())]

/** The ISO 3166 code of a country by one of its English names, or its people's, in lower case. */
export function countryCode(name: string): string | undefined {
  return codeOf.get(name) ?? countryOfDemonym.get(name)
}

/** Every word in the names of countries and their people. */
export const countryWords: readonly string[] = [...codeOf.keys(), ...countryOfDemonym.keys()].flatMap(name =>
  name.split(' '),
)

export function countryName(code: string): string {
  return english.of(code) ?? code
}

/** The country code that a value of the data stands for: “Sweden”, “SE” and “se” are one country. */
export function countryOfValue(value: string): string | undefined {
  const code = value.toUpperCase()
  return /^[A-Z]{2}$/.test(code) && english.of(code) ? canonical(code) : countryCode(value.toLowerCase())
}

/** Some codes are only other names: UK is GB. */
function canonical(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code
}

function letters(): readonly string[] {
  return Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
}
