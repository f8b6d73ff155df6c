import { expect, it } from 'vitest'
import { longestWindow } from './longest-window.ts'

it.each([
  ['customers who purchased in the last 5 years', '5 years'],
  ['customers who purchased in the last five years', 'five years'],
  ['bought in the last 60 days and visited in the last 1,500 days', '1,500 days'],
  ['bought in the past 48 months but not in the past 4 Years', '4 Years'],
  ['bought in the last 30 days', undefined],
  ['bought since the first day, or 5 yearly plans', undefined],
])('%s', (sentence, expected) => {
  const span = longestWindow(sentence, 1095)
  expect(span && sentence.slice(span.start, span.end)).toBe(expected)
})
