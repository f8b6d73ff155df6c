import { entails, isAboutAccounts, print, type Query } from '@muster/query'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryCase } from './case.ts'
import { membersOf } from './oracle/members.ts'
import { plainQueries } from './query/plain-queries.ts'

/** Some queries of each workspace, and what is made of two of them: those have most to do with one another. */
const cases = arbitraryCase(4).chain(({ workspace, queries }) =>
  fc
    .array(plainQueries(workspace.audiences), { minLength: 8, maxLength: 8 })
    .map(plain => ({ workspace, queries: [...queries, ...plain].flatMap(madeOfTwo) })),
)

function madeOfTwo(query: Query, index: number, queries: readonly Query[]): Query[] {
  const other = queries[index + 1]
  if (!other) return [query]
  const operands = [query, other]
  return [query, { kind: 'and', operands }, { kind: 'or', operands }]
}

it('whoever a query holds for, what it entails holds for too', () => {
  let entailed = 0
  for (const { workspace, queries } of fc.sample(cases, { seed: 1, numRuns: 15 })) {
    const asked = queries.map(query => ({
      query,
      isAboutAccounts: isAboutAccounts(query),
      members: new Set(membersOf(query, workspace)),
    }))
    for (const one of asked)
      for (const other of asked) {
        if (one === other || one.isAboutAccounts !== other.isAboutAccounts) continue
        if (!entails(one.query, other.query)) continue
        entailed++
        const strangers = [...one.members].filter(name => !other.members.has(name))
        expect(strangers, `${print(one.query)} entails ${print(other.query)}`).toEqual([])
      }
  }
  expect(entailed).toBeGreaterThan(500)
})
