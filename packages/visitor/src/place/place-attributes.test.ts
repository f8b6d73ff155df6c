import { expect, test } from 'vitest'
import { placeAttributes } from './place-attributes.ts'

const locate = (ip: string) => (ip === '145.97.0.1' ? { country: 'NL', continent: 'EU' } : undefined)

test('the context’s location says where it is', () => {
  const location = { country: 'Belgium', region: 'Flanders', city: 'Ghent' }
  expect(placeAttributes({ location, ip: '145.97.0.1' }, locate)).toEqual({
    continent: 'EU',
    country: 'BE',
    region: 'Flanders',
    city: 'Ghent',
    ip: '145.97.0.1',
  })
})

test('without a country in it the IP address does', () => {
  expect(placeAttributes({ location: { city: 'Utrecht' }, ip: '145.97.0.1' }, locate)).toMatchObject({
    continent: 'EU',
    country: 'NL',
    city: 'Utrecht',
  })
})

test('an address of version 4 is one too where it is written as of version 6', () => {
  expect(placeAttributes({ ip: '::ffff:145.97.0.1' }, locate)).toMatchObject({
    country: 'NL',
    ip: '145.97.0.1',
  })
})

test('a continent that is sent is the one', () => {
  expect(placeAttributes({ location: { country: 'TR', continent: 'Europe' } })).toMatchObject({
    country: 'TR',
    continent: 'EU',
  })
})

test.each(['10.0.0.1', '::1'])('the address %s is known, its place is not', ip => {
  const { country, continent, ip: known } = placeAttributes({ ip }, locate)
  expect([country, continent, known]).toEqual([undefined, undefined, ip])
})

test.each(['', 'localhost', '145.97.0.1, 10.0.0.1', 7, null, {}])('%j is no address', ip => {
  const asked: string[] = []
  expect(placeAttributes({ ip }, ip => void asked.push(ip)).ip).toBeUndefined()
  expect(asked).toEqual([])
})
