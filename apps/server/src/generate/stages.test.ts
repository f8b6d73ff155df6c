import { expect, test } from 'vitest'
import { Stages } from './stages.ts'

test.each([
  [false, [0, 1, 2], 3],
  [true, [0, 1, 5], 6],
])('with a model that may be asked: %j, the stages are counted to the end', (mayAskModel, done, total) => {
  const told: { done: number; total: number }[] = []
  const stages = new Stages(mayAskModel, progress => told.push(progress))
  stages.begin('reading the names in your data')
  stages.begin('finding the words in your data')
  stages.begin('checking the conditions')
  expect(told.map(progress => progress.done)).toEqual(done)
  expect(told.every(progress => progress.total === total)).toBe(true)
})
