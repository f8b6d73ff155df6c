import { expect, test } from 'vitest'
import { readCountry } from './country.ts'

test.each([
  ['NL', 'NL'],
  ['nl', 'NL'],
  [' NL ', 'NL'],
  ['NLD', 'NL'],
  ['Netherlands', 'NL'],
  ['nederland', 'NL'],
  ['Holland', 'NL'],
  ['United States', 'US'],
  ['United States of America', 'US'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['South Korea', 'KR'],
  ['Türkiye', 'TR'],
  ['Deutschland', 'DE'],
  ['Czech Republic', 'CZ'],
])('%j is %s', (name, code) => {
  expect(readCountry(name)).toBe(code)
})

test.each([
  '',
  'XX',
  'Atlantis',
  'constructor',
  '__proto__',
  7,
  null,
  { code: 'NL' },
  ['NL'],
  'N'.repeat(1e5),
])('a value such as %j is no country', value => {
  expect(readCountry(value)).toBeUndefined()
})
