import { expect, it, vi } from 'vitest'
import { Evaluation } from '../evaluation.ts'
import { once } from './once.ts'

const [first, second] = [new Evaluation({}, 1, 'UTC'), new Evaluation({}, 2, 'UTC')]

it('asks once in an evaluation, and again in another', () => {
  const find = vi.fn((evaluation: Evaluation) => evaluation.now)
  const found = once(find)
  expect([first, first, second, first].map(found)).toEqual([1, 1, 2, 1])
  expect(find).toHaveBeenCalledTimes(3)
})
