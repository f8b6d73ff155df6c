import { expect, test } from 'vitest'
import { openCountries } from './open-countries.ts'

const locate = openCountries()

test.each([
  ['8.8.8.8', 'US'],
  ['145.97.0.1', 'NL'],
  ['2a01:e0a::1', 'FR'],
])('%s is in %s', (ip, country) => {
  expect(locate(ip)).toEqual({ country })
})

test.each([
  ...['127.0.0.1', '10.0.0.1', '172.16.3.4', '192.168.1.1', '169.254.1.1', '100.64.0.1', '0.0.0.0'],
  ...['::1', 'fc00::1', 'fe80::1'],
])('%s is a private address, and nowhere', ip => {
  expect(locate(ip)).toBeUndefined()
})

test.each(['', 'garbage', '1.2.3', '999.1.1.1', ':::', '1.2.3.4.5', 'fe80::1%eth0'])('%j is nowhere', ip => {
  expect(locate(ip)).toBeUndefined()
})
