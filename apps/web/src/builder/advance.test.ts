import { expect, it } from 'vitest'
import { advance } from './advance.ts'

it('follows what the server says', () => {
  const first = advance(null, { stage: 'reading', done: 0, total: 4 })
  expect(first).toEqual({ stage: 'reading', share: 0 })
  expect(advance(first, { stage: 'checking', done: 3, total: 4 })).toEqual({ stage: 'checking', share: 0.75 })
})

it('never goes back, nor past the end', () => {
  const half = { stage: 'checking', share: 0.5 }
  expect(advance(half, { stage: 'asking again', done: 1, total: 6 }).share).toBe(0.5)
  expect(advance(half, { stage: 'checking', done: 7, total: 6 }).share).toBe(1)
  expect(advance(half, { stage: 'waiting', done: 0, total: 0 }).share).toBe(0.5)
})
