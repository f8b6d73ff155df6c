import { expect, it } from 'vitest'
import type { Evaluator } from './evaluators/evaluator.ts'
import { oracle } from './evaluators/oracle.ts'
import { type Disagreement, examine } from './examine.ts'
import { Tally } from './tally.ts'

/** Does not know what is to come: takes what is later than now for there already. */
const hasty: Evaluator = {
  name: 'hasty',
  members: (workspace, queries) => {
    const calls = workspace.calls.map(call => ({ ...call, time: Math.min(call.time, workspace.now) }))
    return oracle.members({ ...workspace, calls }, queries)
  },
}

it('finds nothing where all say the same', async () => {
  const tally = new Tally()
  expect(await examine([oracle, oracle], { seed: 1, path: 20 }, tally)).toBeUndefined()
  expect(tally.pairs).toBe(45)
})

it('makes a difference small', async () => {
  const { smallest, differences } = await firstDisagreement([oracle, hasty])
  expect(smallest.queries).toHaveLength(1)
  expect(smallest.workspace.calls).toHaveLength(1)
  expect(differences.length).toBeGreaterThan(0)
})

/** Which case of a series shows the difference depends on how cases are made, and is left open. */
async function firstDisagreement(evaluators: readonly Evaluator[]): Promise<Disagreement> {
  for (let path = 0; path < 100; path++) {
    const disagreement = await examine(evaluators, { seed: 1, path }, new Tally())
    if (disagreement) return disagreement
  }
  throw new Error('no difference in 100 cases')
}
