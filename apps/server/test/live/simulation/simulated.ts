import { Simulation, type SimulationOptions } from './simulation.ts'

/** Another seed is another story; more rounds go on with it. */
const seed = Number(process.env.MUSTER_SIMULATION_SEED ?? 1)
export const rounds = Number(process.env.MUSTER_SIMULATION_ROUNDS ?? 125)

/** What shows a difference again. */
export const again = `again: MUSTER_SIMULATION_SEED=${seed} npx vitest run apps/server/test/live/simulation`

/** So many rounds, or until the first that went otherwise than it must; then everything worked out anew. */
export async function simulated(
  options: Omit<SimulationOptions, 'seed'>,
  rounds: number,
): Promise<Simulation> {
  const simulation = await Simulation.open({ seed, ...options })
  for (let round = 0; round < rounds && simulation.differences.length === 0; round++)
    await simulation.drawRound()
  await simulation.recompute()
  await simulation.close()
  return simulation
}
