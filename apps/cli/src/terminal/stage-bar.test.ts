import { expect, test } from 'vitest'
import { StageBar } from './stage-bar.ts'

test('a bar that follows the stages, and never goes back', () => {
  const bar = new StageBar()
  expect([
    bar.advance({ stage: 'reading the names', done: 0, total: 2 }),
    bar.advance({ stage: 'asking the model', done: 1, total: 2 }),
    bar.advance({ stage: 'asking again', done: 1, total: 4 }),
    bar.advance({ stage: 'Counting people' }),
    bar.advance({ stage: 'done', done: 5, total: 4 }),
  ]).toEqual([
    '░░░░░░░░░░░░░░░░░░░░ Reading the names',
    '██████████░░░░░░░░░░ Asking the model',
    '██████████░░░░░░░░░░ Asking again',
    '██████████░░░░░░░░░░ Counting people',
    '████████████████████ Done',
  ])
})

test('a stage cannot move the cursor', () => {
  expect(new StageBar().advance({ stage: '\u001b[2Jx' })).toBe('░░░░░░░░░░░░░░░░░░░░ X')
})
