import type { Case } from './case.ts'
import { compare, type Difference } from './compare.ts'
import type { Evaluator } from './evaluators/evaluator.ts'
import { caseOf, type Round } from './round.ts'
import { shrink } from './shrink/shrink.ts'
import type { Tally } from './tally.ts'

/** A case on which evaluators differ, made as small as it can be. */
export interface Disagreement {
  readonly round: Round
  readonly smallest: Case
  readonly differences: readonly Difference[]
}

/** Asks all evaluators one round's queries. If they differ, a small case is looked for that shows it. */
export async function examine(
  evaluators: readonly Evaluator[],
  round: Round,
  tally: Tally,
): Promise<Disagreement | undefined> {
  const whole = caseOf(round)
  const [first] = await compare(evaluators, whole)
  tally.add(whole)
  if (!first) return undefined

  // With less around it, a query may fail for a reason of its own, which is not what is looked for.
  const fails = async (one: Case) =>
    (await compare(evaluators, one)).some(difference => isFailure(difference) === isFailure(first))
  // Most often one query shows it by itself.
  const alone = { ...whole, queries: [first.query] }
  const smallest = await shrink((await fails(alone)) ? alone : whole, fails)
  return { round, smallest, differences: await compare(evaluators, smallest) }
}

/** Whether an evaluator could not answer at all. */
function isFailure({ said }: Difference): boolean {
  return Object.values(said).some(verdict => verdict.startsWith('fails'))
}
