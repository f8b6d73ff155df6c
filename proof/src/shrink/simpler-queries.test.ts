import { parse, print } from '@muster/query'
import { expect, it } from 'vitest'
import { simplerQueries } from './simpler-queries.ts'

it.each([
  [`trait('a') = 1`, []],
  [`NOT trait('a') = 1`, [`trait('a') = 1`]],
  [`trait('a') = 1 AND trait('b') = 1`, [`trait('a') = 1`, `trait('b') = 1`]],
  [
    `trait('a').lower().one_of('x', 'y')`,
    [`trait('a').one_of('x', 'y')`, `trait('a').lower().one_of('y')`, `trait('a').lower().one_of('x')`],
  ],
  [
    `event('A', 'B').within(1 days).count() > trait('a').size()`,
    [
      `event('A', 'B').count() > trait('a').size()`,
      `event('B').within(1 days).count() > trait('a').size()`,
      `event('A').within(1 days).count() > trait('a').size()`,
      `event('A', 'B').within(1 days).count() > trait('a')`,
    ],
  ],
  [
    `event('A').where(NOT event('B').before(parent: 1 days).count() = 0).count() = 1`,
    [
      `event('A').count() = 1`,
      `event('A').where(event('B').before(parent: 1 days).count() = 0).count() = 1`,
      `event('A').where(NOT event('B').count() = 0).count() = 1`,
      `event('A').where(NOT event('B').before(parent).count() = 0).count() = 1`,
    ],
  ],
])('%s', (text, simpler) => {
  expect(simplerQueries(parse(text)).map(print)).toEqual(simpler)
})
