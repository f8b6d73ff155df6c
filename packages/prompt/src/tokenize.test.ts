import { expect, test } from 'vitest'
import { tokenize } from './tokenize.ts'

function texts(prompt: string): readonly string[] {
  return tokenize(prompt).map(({ text }) => text)
}

test('contractions come apart, with or without their apostrophe', () => {
  expect(texts("haven't can’t didnt who've")).toEqual([
    'have',
    'not',
    'can',
    'not',
    'did',
    'not',
    'who',
    'have',
  ])
})

test('numbers keep their value, signs stand alone', () => {
  expect(tokenize('$1,000 2.5k 15% 3+ 2025-06-01').map(({ text, number }) => number ?? text)).toEqual([
    '$',
    1_000,
    2_500,
    15,
    '%',
    3,
    '+',
    '2025-06-01',
  ])
})

test('hyphens join letters, and part numbers', () => {
  expect(texts('hip-hop 30-45')).toEqual(['hip', 'hop', '30', '-', '45'])
})

test('offsets point into the prompt as it was sent', () => {
  const prompt = '  “haven’t” bought, 👍 yes.'
  expect(tokenize(prompt).map(({ start, end }) => prompt.slice(start, end))).toEqual([
    'have',
    'n’t',
    'bought',
    ',',
    '👍',
    'yes',
  ])
})
