import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { equalitiesOf } from './equality.ts'

const plan = { kind: 'trait', path: ['plan'] }
const country = { kind: 'visitor', path: ['country'] }

it.each([
  [`trait('plan') = 'pro'`, [{ field: plan, values: ['pro'] }]],
  [`visitor('country').one_of('NL', 'BE')`, [{ field: country, values: ['NL', 'BE'] }]],
  [
    `trait('plan') = 5 AND (visitor('country') = 'NL' AND trait('x') > 1)`,
    [
      { field: plan, values: [5] },
      { field: country, values: ['NL'] },
    ],
  ],
  [`trait('plan') = 'pro' OR visitor('country') = 'NL'`, []],
  [`NOT trait('plan') = 'pro'`, []],
  [`ANY trait('plan') = 'pro'`, []],
  [`trait('plan') != 'pro'`, []],
  [`trait('plan').none_of('pro')`, []],
  [`trait('plan') = trait('other')`, []],
  [`trait('plan').lower() = 'pro'`, []],
  [`audience('vip')`, []],
])('%s', (text, equalities) => {
  expect(equalitiesOf(parse(text))).toEqual(equalities)
})
