import { expect, test } from 'vitest'
import { readLanguage } from './read-language.ts'

test.each([
  ['en', 'en'],
  ['nl-NL', 'nl-NL'],
  ['nl_nl', 'nl-NL'],
  ['ZH-hant-tw', 'zh-Hant-TW'],
  ['iw', 'he'],
])('%j is %s', (tag, canonical) => {
  expect(readLanguage(tag)).toBe(canonical)
})

test.each(['', 'C', 'en-', 'not a language', '*', 7, null, ['en'], {}, 'x'.repeat(1e5)])(
  'a value such as %j is no language',
  value => {
    expect(readLanguage(value)).toBeUndefined()
  },
)
