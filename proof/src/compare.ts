import { print, type Query } from '@muster/query'
import type { Case } from './case.ts'
import type { Evaluator } from './evaluators/evaluator.ts'
import type { Workspace } from './workspace/workspace.ts'

/** What an evaluator says of somebody, or that it fails. */
export type Verdict = 'in' | 'out' | `fails: ${string}`

/** One of whom evaluators say different things. */
export interface Difference {
  readonly query: Query
  readonly text: string
  /** The profile or account; nobody in particular where an evaluator fails. */
  readonly member: string
  readonly said: Readonly<Record<string, Verdict>>
}

/** The names of those for whom a query holds, or why an evaluator cannot say. */
type Answer = { readonly members: readonly string[] } | { readonly failure: string }

/** Asks all evaluators all queries of a case, and tells where they differ. */
export async function compare(
  evaluators: readonly Evaluator[],
  { workspace, queries }: Case,
): Promise<Difference[]> {
  const answers = new Map<string, readonly Answer[]>()
  for (const evaluator of evaluators) answers.set(evaluator.name, await ask(evaluator, workspace, queries))
  return queries.flatMap((query, place) => {
    const toThis = [...answers].flatMap(([name, given]): [string, Answer][] => {
      const answer = given[place]
      return answer ? [[name, answer]] : [[name, { failure: 'no answer' }]]
    })
    return differencesIn(toThis).map(difference => ({ query, text: print(query), ...difference }))
  })
}

/** All at once; one by one if that fails, to find out at which. */
async function ask(
  evaluator: Evaluator,
  workspace: Workspace,
  queries: readonly Query[],
): Promise<readonly Answer[]> {
  try {
    const all = await evaluator.members(workspace, queries)
    return all.map(members => ({ members }))
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    const answers: Answer[] = []
    if (queries.length > 1)
      for (const query of queries) answers.push(...(await ask(evaluator, workspace, [query])))
    const failsAlone = answers.some(answer => 'failure' in answer)
    return failsAlone ? answers : queries.map(() => ({ failure }))
  }
}

function differencesIn(answers: readonly (readonly [evaluator: string, answer: Answer])[]) {
  const members = new Set(answers.flatMap(([, answer]) => ('members' in answer ? answer.members : [])))
  const failures = answers.filter(([, answer]) => 'failure' in answer).length
  // To fail together is to agree.
  if (failures === answers.length) return []
  return [...(failures > 0 ? ['nobody in particular'] : members)].flatMap(member => {
    const said = Object.fromEntries(
      answers.map(([evaluator, answer]) => [evaluator, verdict(answer, member)]),
    )
    return new Set(Object.values(said)).size > 1 ? [{ member, said }] : []
  })
}

function verdict(answer: Answer, member: string): Verdict {
  if ('failure' in answer) return `fails: ${answer.failure}`
  return answer.members.includes(member) ? 'in' : 'out'
}
