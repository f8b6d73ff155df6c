import { expect, it } from 'vitest'
import { caseOf, queriesPerCase, roundAfter } from './round.ts'

it('makes the same case again', () => {
  const round = { seed: 3, path: 12 }
  expect(caseOf(round)).toEqual(caseOf(round))
  expect(caseOf(round)).not.toEqual(caseOf(roundAfter(round)))
  expect(caseOf(round).queries).toHaveLength(queriesPerCase)
})

it('goes on with the next seed after a thousand cases', () => {
  expect(roundAfter({ seed: 3, path: 12 })).toEqual({ seed: 3, path: 13 })
  expect(roundAfter({ seed: 3, path: 999 })).toEqual({ seed: 4, path: 0 })
})
