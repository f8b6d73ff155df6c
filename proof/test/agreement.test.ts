import { afterAll, beforeAll, expect, test } from 'vitest'
import { Evaluators } from '../src/evaluators/evaluators.ts'
import { examine } from '../src/examine.ts'
import { report } from '../src/report.ts'
import { queriesPerCase } from '../src/round.ts'
import { Tally } from '../src/tally.ts'

const cases = 112

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
