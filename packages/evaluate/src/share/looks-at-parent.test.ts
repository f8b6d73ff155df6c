import { parse, type Query } from '@muster/query'
import { expect, it } from 'vitest'
import { looksAtParent } from './looks-at-parent.ts'

/** The query in the inner of two wheres. */
function inside(text: string): Query {
  const query = parse(`event('A').where(event('B').where(${text}).count() = 1).count() = 1`)
  return whereOf(whereOf(query))
}

function whereOf(query: Query): Query {
  if (query.kind === 'comparison' && query.left.kind === 'aggregate')
    for (const filter of query.left.filters) if (filter.kind === 'where') return filter.query
  throw new Error('no where')
}

it.each([
  [`property('x') = property(parent: 'x')`, true],
  [`property(parent: 'x').lower() = 'x'`, true],
  [`trait('x') = 1 OR NOT property(parent: 'x') = 1`, true],
  [`property('x') = 1 AND event('C').within(parent: 1 days).count() = 1`, false],
  // There the parent is another.
  [`event('C').where(property(parent: 'x') = 1).count() = 1`, false],
  [`ANY trait('x') = 1`, false],
])('%s: %s', (text, looks) => {
  expect(looksAtParent(inside(text))).toBe(looks)
})
