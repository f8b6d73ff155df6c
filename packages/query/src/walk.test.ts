import { expect, it } from 'vitest'
import { parse } from './parse/parse.ts'
import { printScalar } from './print/print.ts'
import { comparisons, sources } from './walk.ts'

const query = parse(
  "NOT (audience('a') OR event('A').where(property('x') > 1 AND event('B').count() = 0).count() = 1) AND ANY trait('b')",
)

it('finds the comparisons in the order of the text', () => {
  expect(comparisons(query).map(({ left }) => left.kind)).toEqual([
    'audience',
    'aggregate',
    'property',
    'aggregate',
    'trait',
  ])
})

it('finds what both sides are made of', () => {
  const [comparison] = comparisons(parse("trait('a').lower().size() = event('A').count()"))
  expect(comparison && sources(comparison).map(printScalar)).toEqual(["trait('a')", "event('A').count()"])
})
