import { expect, test } from 'vitest'
import { again, rounds, simulated } from './simulation/simulated.ts'

const limit = { timeout: 900_000 }

test('members, transitions and winners are what the rules say, whatever happens', limit, async () => {
  const simulation = await simulated({ workspaces: 8, hasClock: false }, rounds)
  expect(simulation.differences, again).toEqual([])
  expect(simulation.compared).toBeGreaterThan(16 * rounds)
})
