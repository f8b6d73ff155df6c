import { parse } from '@muster/query'
import { expect, test } from 'vitest'
import { conditionsOf } from './conditions-of.ts'

const prompt = 'gold members who ordered, and who ordered roses'
const query = parse("trait('tier') = 'gold' AND event('A').count() >= 1 AND event('B').count() >= 1")

test('each condition has the words that it came from, each occurrence once', () => {
  expect(conditionsOf(query, ['gold members', 'who ordered', 'who ordered'], prompt)).toEqual([
    { text: "trait('tier') = 'gold'", phrase: 'gold members', start: 0, end: 12 },
    { text: "event('A').count() >= 1", phrase: 'who ordered', start: 13, end: 24 },
    { text: "event('B').count() >= 1", phrase: 'who ordered', start: 30, end: 41 },
  ])
})

test('words that are not in the sentence are nobody’s', () => {
  const found = conditionsOf(query, ['Gold Members', ' who ordered ', ''], prompt)
  expect(found.map(({ phrase, start, end }) => [phrase, start, end])).toEqual([
    ['', 0, 0],
    ['who ordered', 13, 24],
    ['', 0, 0],
  ])
})

test('words that are not told by condition are nobody’s', () => {
  expect(conditionsOf(query, ['gold members'], prompt).map(({ phrase }) => phrase)).toEqual(['', '', ''])
})

test('a query of one condition has one phrase', () => {
  const negated = parse("NOT trait('tier') = 'gold'")
  expect(conditionsOf(negated, ['gold members'], prompt)).toEqual([
    { text: "NOT trait('tier') = 'gold'", phrase: 'gold members', start: 0, end: 12 },
  ])
})
