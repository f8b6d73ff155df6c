import { expect, test } from 'vitest'
import { WordNet } from './wordnet.ts'

const wordnet = new WordNet()

test.each(['film', 'movies', 'purchased', 'cancelling', 'zygote'])('knows %s', word => {
  expect(wordnet.has(word)).toBe(true)
})

test.each(['', 'produkt', 'constructor__', 'é'])('does not know %j', word => {
  expect(wordnet.has(word)).toBe(false)
})

test.each([
  ['film', 'movie'],
  ['movies', 'film'],
  ['occupation', 'job'],
  ['approval', 'approve'],
  ['purchased', 'buy'],
])('%s is related to %s', (word, other) => {
  expect(wordnet.related(word)).toContain(other)
})

test.each([
  ['jazz', 'music'],
  ['hotels', 'building'],
  ['sushi', 'dish'],
])('%s is a kind of %s', (word, kind) => {
  expect(wordnet.isKind(word, kind)).toBe(true)
})

test.each([
  ['music', 'jazz'],
  ['jazz', 'fish'],
  ['produkt', 'thing'],
])('%s is no kind of %s', (word, kind) => {
  expect(wordnet.isKind(word, kind)).toBe(false)
})

test('what it does not know is related to nothing', () => {
  expect(wordnet.related('produkt')).toEqual([])
})
