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

/** The ISO 3166 code of a country by one of its English names, in lower case; what is no country has none. */
export function countryCode(name: string): string | undefined {
  return codeOf.get(name)
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
