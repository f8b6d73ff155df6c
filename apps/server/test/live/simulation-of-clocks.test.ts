import { expect, test } from 'vitest'
import { again, rounds, simulated } from './simulation/simulated.ts'

const limit = { timeout: 900_000 }

test('members, transitions and winners are what the rules say where clocks count', limit, async () => {
  const simulation = await simulated({ workspaces: 2, hasClock: true }, Math.ceil(rounds / 12))
  expect(simulation.differences, again).toEqual([])
})
