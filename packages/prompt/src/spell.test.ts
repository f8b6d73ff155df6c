import { expect, test } from 'vitest'
import { Vocabulary, Words } from './link/vocabulary.ts'
import { spell } from './spell.ts'
import { tokenize } from './tokenize.ts'

const words = new Vocabulary([new Words(['product', 'viewed', 'started', 'address', 'gold'])])

test.each([
  ['cutsomers', 'customers'],
  ['produkt', 'product'],
  ['vieved', 'viewed'],
  ['dyas', 'days'],
  ['adress', 'address'],
])('%s is read as %s', (typed, meant) => {
  expect(spell(tokenize(typed), words).corrections).toEqual([{ typed, meant }])
})

test.each(['sold', 'listened', 'form', 'viewer', 'darted'])('%s is left alone', typed => {
  expect(spell(tokenize(typed), words).corrections).toEqual([])
})
