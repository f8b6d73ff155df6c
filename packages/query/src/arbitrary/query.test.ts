import fc from 'fast-check'
import { expect, it } from 'vitest'
import { functionNames } from '../ast/scalar.ts'
import { print } from '../print/print.ts'
import { comparisons, queriesIn, sources, wheres } from '../walk.ts'
import { arbitraryQuery } from './query.ts'

const queries = fc.sample(arbitraryQuery(), { numRuns: 2_000, seed: 1 })
const all = queries.flatMap(comparisons)
const aggregates = all.flatMap(sources).filter(source => source.kind === 'aggregate')

/** The kinds that occur, in the order of the alphabet. */
function kinds(nodes: readonly { readonly kind: string }[]): string[] {
  return [...new Set(nodes.map(({ kind }) => kind))].sort()
}

const fields = ['audience', 'context', 'parent_property', 'property', 'trait', 'visitor']

it('makes every kind of query, outside a where and in it', () => {
  const every = ['all', 'and', 'any', 'comparison', 'not', 'or']
  expect(kinds(queries.flatMap(queriesIn))).toEqual(every)
  expect(kinds(aggregates.flatMap(wheres).flatMap(queriesIn))).toEqual(every)
})

it('makes every kind of scalar on either side', () => {
  const rights = all.flatMap(({ comparator }) => ('right' in comparator ? comparator.right : []))
  expect(kinds(all.map(({ left }) => left))).toEqual(['aggregate', ...fields, 'function'].sort())
  expect(kinds(rights)).toEqual(['aggregate', ...fields, 'function', 'literal'].sort())
})

it('makes every comparator, filter and reducer', () => {
  expect(kinds(all.map(({ comparator }) => comparator))).toHaveLength(21)
  expect(kinds(aggregates.flatMap(({ filters }) => filters))).toEqual(
    [
      'before_parent',
      'between',
      'during',
      'since',
      'sources',
      'until',
      'where',
      'within',
      'within_parent',
    ].sort(),
  )
  expect(kinds(aggregates.map(({ reducer }) => reducer))).toHaveLength(10)
})

it('makes every function, event of no name, and both spellings of a limit beside the parent', () => {
  const texts = queries.map(print).join('\n')
  for (const name of functionNames) expect(texts).toContain(`.${name}()`)
  for (const part of ['event()', 'before(parent)', 'before(parent: ', 'within(parent: ', 'as string'])
    expect(texts).toContain(part)
})
