import type { Query } from '@muster/query'
import type { Call } from '../call.ts'
import type { Case } from '../case.ts'
import { peopleIn } from '../oracle/people.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { drop } from './drop.ts'
import { simplerCalls } from './simpler-calls.ts'
import { simplerQueries } from './simpler-queries.ts'

/** A case of one query. */
export interface Failure {
  readonly workspace: Workspace
  readonly query: Query
}

/**
 * The smallest failure that can be found from this one by leaving things out: people, then calls, then parts of the
 * query, then audiences, then what calls hold; over again until nothing more can go.
 */
export async function shrink(failure: Failure, fails: (one: Case) => Promise<boolean>): Promise<Failure> {
  const stillFails = ({ workspace, query }: Failure) => fails({ workspace, queries: [query] })
  let smallest = failure
  for (;;) {
    const before = smallest
    for (const step of [withoutPeople, withoutCalls, simplerQuery, withoutAudiences, simplerContents])
      smallest = await step(smallest, stillFails)
    if (smallest === before) return smallest
  }
}

type StillFails = (failure: Failure) => Promise<boolean>

async function withoutPeople(failure: Failure, stillFails: StillFails): Promise<Failure> {
  const people = peopleIn(failure.workspace.calls)
  const callsOfThese = (kept: typeof people) => {
    const calls = new Set(kept.flatMap(person => person.calls))
    return withCalls(
      failure,
      failure.workspace.calls.filter(call => calls.has(call)),
    )
  }
  const kept = await drop(people, fewer => stillFails(callsOfThese([...fewer])))
  return kept.length < people.length ? callsOfThese([...kept]) : failure
}

async function withoutCalls(failure: Failure, stillFails: StillFails): Promise<Failure> {
  const { calls } = failure.workspace
  const kept = await drop(calls, fewer => stillFails(withCalls(failure, fewer)))
  return kept.length < calls.length ? withCalls(failure, kept) : failure
}

async function simplerQuery(failure: Failure, stillFails: StillFails): Promise<Failure> {
  for (const query of simplerQueries(failure.query)) {
    const simpler = { ...failure, query }
    if (await stillFails(simpler)) return simplerQuery(simpler, stillFails)
  }
  return failure
}

async function withoutAudiences(failure: Failure, stillFails: StillFails): Promise<Failure> {
  const { workspace } = failure
  const having = (audiences: readonly (readonly [string, Query])[]) => ({
    ...failure,
    workspace: { ...workspace, audiences: new Map(audiences) },
  })
  const kept = await drop([...workspace.audiences], fewer => stillFails(having(fewer)))
  return kept.length < workspace.audiences.size ? having(kept) : failure
}

async function simplerContents(failure: Failure, stillFails: StillFails): Promise<Failure> {
  const { calls } = failure.workspace
  for (const [place, call] of calls.entries()) {
    for (const simpler of simplerCalls(call)) {
      const smaller = withCalls(failure, calls.with(place, simpler))
      if (await stillFails(smaller)) return simplerContents(smaller, stillFails)
    }
  }
  return failure
}

function withCalls(failure: Failure, calls: readonly Call[]): Failure {
  return { ...failure, workspace: { ...failure.workspace, calls } }
}
