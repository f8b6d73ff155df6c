import { compare, type Difference } from './compare.ts'
import type { Evaluator } from './evaluators/evaluator.ts'
import { caseOf, type Round } from './round.ts'
import { type Failure, shrink } from './shrink/shrink.ts'
import type { Tally } from './tally.ts'

/** A case on which evaluators differ, made small. */
export interface Disagreement {
  readonly round: Round
  readonly failure: Failure
  readonly differences: readonly Difference[]
}

/** Asks all evaluators one round's queries. What they differ on first is made as small as it can be. */
export async function examine(
  evaluators: readonly Evaluator[],
  round: Round,
  tally: Tally,
): Promise<Disagreement | undefined> {
  const whole = caseOf(round)
  const [first] = await compare(evaluators, whole)
  tally.add(whole)
  if (!first) return undefined

  const found = { workspace: whole.workspace, query: first.query }
  // Other members, or a failure: what it began as it stays, so that a query cut too short is not taken for it.
  const fails = async (one: typeof whole) =>
    (await compare(evaluators, one)).some(difference => isFailure(difference) === isFailure(first))
  // A difference that is there only among the other queries cannot be made smaller.
  if (!(await fails({ workspace: found.workspace, queries: [found.query] })))
    return { round, failure: found, differences: [first] }
  const failure = await shrink(found, fails)
  const differences = await compare(evaluators, { workspace: failure.workspace, queries: [failure.query] })
  return { round, failure, differences }
}

function isFailure({ said }: Difference): boolean {
  return Object.values(said).some(verdict => verdict.startsWith('fails'))
}
