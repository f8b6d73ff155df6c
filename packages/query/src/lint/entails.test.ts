import { expect, test } from 'vitest'
import { parse } from '../parse/parse.ts'
import { entails } from './entails.ts'

const bought = `event('Order Completed').within(30 days).count() >= 1`

test.each([
  [bought, bought],
  [`${bought} AND trait('plan') = 'pro'`, bought],
  [`trait('plan') = 'pro' AND (trait('vip') AND ${bought})`, `${bought} AND trait('vip')`],
  [`event('A').count() >= 3`, `event('A').count() >= 1`],
  [`trait('age') >= 21`, `trait('age') > 18`],
  [`trait('plan') = 'pro'`, `trait('plan').one_of('pro', 'team')`],
  [`trait('plan') = 'pro'`, `trait('plan') = 'pro' OR ${bought}`],
  [`trait('age') >= 30 OR trait('age') >= 20 AND ${bought}`, `trait('age') >= 18`],
  [`NOT (trait('vip') OR ${bought})`, `NOT trait('vip')`],
  [`trait('plan') = 'pro'`, 'event().count() >= 0'],
  [`audience('vip') AND ${bought}`, `audience('vip')`],
])('%s holds only where %s does', (query, other) => {
  expect(entails(parse(query), parse(other))).toBe(true)
})

test.each([
  [bought, `${bought} AND trait('plan') = 'pro'`],
  [`event('A').count() >= 1`, `event('A').count() >= 3`],
  [`trait('plan') = 'pro' OR ${bought}`, bought],
  [`NOT (trait('vip') AND ${bought})`, `NOT trait('vip')`],
  [`trait('plan') != 'pro'`, `NOT trait('plan') = 'free'`],
  [`trait('scores') > 5`, `trait('scores') < 9`],
])('%s may hold where %s does not', (query, other) => {
  expect(entails(parse(query), parse(other))).toBe(false)
})
