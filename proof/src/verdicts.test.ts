import { print, type Verdict, verdictOf } from '@muster/query'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryCase } from './case.ts'
import { membersOf, populationOf } from './oracle/members.ts'
import { plainQueries } from './query/plain-queries.ts'

/** Queries about nothing in particular are the ones of which something is certain, more often than those made to tell. */
const cases = arbitraryCase(5).chain(({ workspace, queries }) =>
  fc
    .array(plainQueries(workspace.audiences), { minLength: 20, maxLength: 20 })
    .map(plain => ({ workspace, queries: [...queries, ...plain] })),
)

it('what lint is certain of is so', () => {
  const judged: Record<Verdict, number> = { never: 0, always: 0 }
  for (const { workspace, queries } of fc.sample(cases, { seed: 1, numRuns: 40 }))
    for (const query of queries) {
      const verdict = verdictOf(query)
      if (verdict === undefined) continue
      judged[verdict]++
      const everybody = populationOf(query, workspace)
      expect(membersOf(query, workspace), print(query)).toHaveLength(
        verdict === 'always' ? everybody.length : 0,
      )
    }
  expect(judged.never).toBeGreaterThan(20)
  expect(judged.always).toBeGreaterThan(20)
})
