import { expect, it } from 'vitest'
import { replaceWords } from './replace-words.ts'

it('replaces the first word that stands in the sentence, and only there', () => {
  expect(replaceWords('people who streamed, then streamed again', ['streamed'], 'Song Played')).toBe(
    'people who Song Played, then streamed again',
  )
})

it('appends where the words are gone already', () => {
  expect(replaceWords('people who bought ', ['streamed'], 'Song Played')).toBe(
    'people who bought Song Played',
  )
})
