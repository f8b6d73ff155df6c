import type { Query } from '@muster/query'
import type { Call } from '../call.ts'
import type { Case } from '../case.ts'
import { peopleIn } from '../oracle/people.ts'
import { isEvaluable } from '../query/is-evaluable.ts'
import { drop } from './drop.ts'
import { simplerCalls } from './simpler-calls.ts'
import { simplerQueries } from './simpler-queries.ts'

type Fails = (one: Case) => Promise<boolean>

/**
 * The smallest failing case that can be found from this one by leaving things out: queries, people, calls, parts of the
 * queries, audiences, what calls hold; over again until nothing more can go.
 */
export async function shrink(failing: Case, fails: Fails): Promise<Case> {
  let smallest = failing
  for (;;) {
    const before = smallest
    for (const step of [fewerQueries, fewerPeople, fewerCalls, simplerParts, fewerAudiences, simplerContents])
      smallest = await step(smallest, fails)
    if (smallest === before) return smallest
  }
}

async function fewerQueries(failing: Case, fails: Fails): Promise<Case> {
  const queries = await drop(failing.queries, fewer => fails({ ...failing, queries: fewer }))
  return queries.length < failing.queries.length ? { ...failing, queries } : failing
}

async function fewerPeople(failing: Case, fails: Fails): Promise<Case> {
  const people = peopleIn(failing.workspace.calls)
  const callsOfThese = (kept: typeof people) => {
    const calls = new Set(kept.flatMap(person => person.calls))
    return withCalls(
      failing,
      failing.workspace.calls.filter(call => calls.has(call)),
    )
  }
  const kept = await drop(people, fewer => fails(callsOfThese([...fewer])))
  return kept.length < people.length ? callsOfThese([...kept]) : failing
}

async function fewerCalls(failing: Case, fails: Fails): Promise<Case> {
  const { calls } = failing.workspace
  const kept = await drop(calls, fewer => fails(withCalls(failing, fewer)))
  return kept.length < calls.length ? withCalls(failing, kept) : failing
}

async function simplerParts(failing: Case, fails: Fails): Promise<Case> {
  for (const [place, query] of failing.queries.entries()) {
    for (const simpler of simplerQueries(query)) {
      const smaller = { ...failing, queries: failing.queries.with(place, simpler) }
      if (await fails(smaller)) return simplerParts(smaller, fails)
    }
  }
  return failing
}

async function fewerAudiences(failing: Case, fails: Fails): Promise<Case> {
  const { audiences } = failing.workspace
  const having = (kept: readonly (readonly [key: string, query: Query])[]) => ({
    ...failing,
    workspace: { ...failing.workspace, audiences: new Map(kept) },
  })
  const kept = await drop([...audiences], async fewer => {
    const smaller = having(fewer)
    const known = smaller.workspace.audiences
    const isWhole = [...smaller.queries, ...known.values()].every(query => isEvaluable(query, known))
    return isWhole && (await fails(smaller))
  })
  return kept.length < audiences.size ? having(kept) : failing
}

async function simplerContents(failing: Case, fails: Fails): Promise<Case> {
  const { calls } = failing.workspace
  for (const [place, call] of calls.entries()) {
    for (const simpler of simplerCalls(call)) {
      const smaller = withCalls(failing, calls.with(place, simpler))
      if (await fails(smaller)) return simplerContents(smaller, fails)
    }
  }
  return failing
}

function withCalls(failing: Case, calls: readonly Call[]): Case {
  return { ...failing, workspace: { ...failing.workspace, calls } }
}
