import { expect, test } from 'vitest'
import { siteNames } from './site-names.ts'

test.each([
  ['google.com', ['google.com', 'google']],
  ['www.google.co.uk', ['www.google.co.uk', 'google', 'google.co.uk', 'co.uk']],
  ['nl.linkedin.com', ['nl.linkedin.com', 'linkedin', 'linkedin.com']],
  ['r.search.yahoo.com', ['r.search.yahoo.com', 'yahoo', 'search.yahoo.com', 'yahoo.com']],
  ['docs.google.com', ['docs.google.com', 'google.com']],
  ['eu.mail.google.com', ['eu.mail.google.com', 'mail.google.com', 'google.com']],
  ['google.shop.example', ['google.shop.example', 'shop.example']],
  ['T.co', ['t.co', 't']],
  ['Google', ['google']],
  ['', []],
  [undefined, []],
])('%s is known as %j', (host, names) => {
  expect(siteNames(host)).toEqual(names)
})

test('no host is as long as that', () => {
  expect(siteNames('a.'.repeat(20_000))).toEqual([])
})
