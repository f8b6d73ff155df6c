import { continents, countries, type TContinentCode, type TCountryCode } from 'countries-list'
import { readText } from '../read-value.ts'

const codes = Object.keys(continents).filter(isContinentCode)

/** A continent's code, such as `EU`, from that code or its English name; undefined for no continent. */
export function readContinent(value: unknown): TContinentCode | undefined {
  const name = readText(value)?.trim().toUpperCase()
  return codes.find(code => code === name || continents[code].toUpperCase() === name)
}

export function continentOf(country: TCountryCode): TContinentCode {
  return countries[country].continent
}

function isContinentCode(code: string): code is TContinentCode {
  return Object.hasOwn(continents, code)
}
