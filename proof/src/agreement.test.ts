import { afterAll, beforeAll, expect, test } from 'vitest'
import { Evaluators } from './evaluators/evaluators.ts'
import { examine } from './examine.ts'
import { report } from './report.ts'
import { queriesPerCase } from './round.ts'
import { Tally } from './tally.ts'

const cases = 120

let evaluators: Evaluators
beforeAll(async () => {
  evaluators = await Evaluators.open()
})
afterAll(() => evaluators.close())

test('SQL, JavaScript and the oracle find the same members', { timeout: 900_000 }, async () => {
  const tally = new Tally()
  for (let path = 0; path < cases; path++) {
    const disagreement = await examine(evaluators.all, { seed: 1, path }, tally)
    expect(disagreement && report(disagreement)).toBeUndefined()
  }
  expect(tally.pairs).toBe(cases * queriesPerCase)
  expect(tally.tellingShare).toBeGreaterThan(1 / 3)
})
