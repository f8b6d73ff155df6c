import { expect, test } from 'vitest'
import { continentOf, readContinent } from './continent.ts'

test.each([
  ['EU', 'EU'],
  ['eu', 'EU'],
  ['Europe', 'EU'],
  ['north america', 'NA'],
])('%j is %s', (name, code) => {
  expect(readContinent(name)).toBe(code)
})

test.each([undefined, '', 'Atlantis', 7, {}])('%j is no continent', value => {
  expect(readContinent(value)).toBeUndefined()
})

test('a country is on a continent', () => {
  expect([continentOf('NL'), continentOf('JP'), continentOf('BR'), continentOf('NZ')]).toEqual([
    'EU',
    'AS',
    'SA',
    'OC',
  ])
})
