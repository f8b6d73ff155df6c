import { expect, it } from 'vitest'
import { firstStretch } from './first-stretch.ts'

const stretch = (text: string, words: readonly string[]) => {
  const span = firstStretch(text, words)
  return span && text.slice(span.start, span.end)
}

it('is all the words that stand side by side', () => {
  expect(stretch('who visited our flagship  store last month', ['store', 'flagship'])).toBe('flagship  store')
})

it('ends where another word stands between', () => {
  expect(stretch('who streamed, then streamed again', ['streamed'])).toBe('streamed')
  expect(stretch('older than 60 but younger', ['older', 'younger', 'than'])).toBe('older than')
})

it('is none where the words are gone', () => {
  expect(stretch('people who bought', ['streamed'])).toBeUndefined()
  expect(stretch('people who bought', [])).toBeUndefined()
})
