import { comparisons, querySchema, sources } from '@muster/query'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryCase } from '../case.ts'
import { Tally } from '../tally.ts'

const cases = fc.sample(arbitraryCase(20), { seed: 1, numRuns: 40 })
const queries = cases.flatMap(one => [...one.queries, ...one.workspace.audiences.values()])

it('makes queries that the language admits', () => {
  expect(queries.filter(query => !querySchema.safeParse(query).success)).toEqual([])
})

it('makes queries that tell some from others, more often than not vacuous ones', () => {
  const tally = new Tally()
  for (const one of cases) tally.add(one)
  expect(tally.tellingShare).toBeGreaterThan(0.4)
})

it('uses the whole language', () => {
  const all = queries.flatMap(comparisons)
  const scalars = all.flatMap(sources)
  const aggregates = scalars.flatMap(scalar => (scalar.kind === 'aggregate' ? scalar : []))
  const kinds = (nodes: readonly { readonly kind: string }[]) => new Set(nodes.map(({ kind }) => kind)).size
  expect(kinds(all.map(({ comparator }) => comparator))).toBe(21)
  expect(kinds(scalars)).toBe(7)
  expect(kinds(aggregates.flatMap(({ filters }) => filters))).toBe(9)
  expect(kinds(aggregates.map(({ reducer }) => reducer))).toBe(10)
})
