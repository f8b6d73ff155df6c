import { expect, it } from 'vitest'
import type { Evaluator } from './evaluators/evaluator.ts'
import { oracle } from './evaluators/oracle.ts'
import { examine } from './examine.ts'
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
  const disagreement = await examine([oracle, hasty], { seed: 1, path: 20 }, new Tally())
  expect(disagreement?.smallest.queries).toHaveLength(1)
  expect(disagreement?.smallest.workspace.calls).toHaveLength(1)
  expect(disagreement?.differences.length).toBeGreaterThan(0)
})
