import { countries, getCountryDataList, type TCountryCode } from 'countries-list'
import { readText } from '../read-value.ts'

const longestName = 100

/** A country's ISO 3166-1 alpha-2 code, from that code or the one of three letters or a name; undefined for no country. */
export function readCountry(value: unknown): TCountryCode | undefined {
  const name = readText(value)
  if (name === undefined || name.length > longestName) return undefined
  const code = name.trim().toUpperCase()
  return isCountryCode(code) ? code : codesByName().get(code)
}

function isCountryCode(code: string): code is TCountryCode {
  return Object.hasOwn(countries, code)
}

let codes: ReadonlyMap<string, TCountryCode> | undefined

/** By every other name of a country, in capitals. Made only when a country is sent by name. */
function codesByName(): ReadonlyMap<string, TCountryCode> {
  codes ??= new Map(
    getCountryDataList().flatMap(({ iso2, iso3, name, native, alias = [] }) =>
      [iso3, name, native, ...alias].map(name => [name.toUpperCase(), iso2] as const),
    ),
  )
  return codes
}
