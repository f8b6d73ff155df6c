import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuery } from '../arbitrary/query.ts'
import { parse } from '../parse/parse.ts'
import { layOut } from './lay-out.ts'

test('every query is read back from its lines as it was', () => {
  fc.assert(
    fc.property(arbitraryQuery(), query => {
      expect(parse(layOut(query))).toEqual(query)
    }),
    { numRuns: 500 },
  )
})

const orders = `event('Order Completed').within(30 days).count() >= 1`

test('a short one stays on its line', () => {
  expect(layOut(parse(`${orders} AND audience('vip')`))).toBe(`${orders} AND audience('vip')`)
})

test('a long one has a line for each condition', () => {
  expect(layOut(parse(`${orders} AND trait('state') = 'Texas' AND audience('vip')`))).toBe(
    [orders, `AND trait('state') = 'Texas'`, `AND audience('vip')`].join('\n'),
  )
})

test('what belongs together stands further in', () => {
  const query = `(${orders} OR ${orders} AND audience('vip')) AND NOT (${orders} AND trait('state') = 'Texas')`
  expect(layOut(parse(query))).toBe(
    [
      '(',
      `  ${orders}`,
      `  OR ${orders} AND audience('vip')`,
      ')',
      'AND NOT (',
      `  ${orders}`,
      `  AND trait('state') = 'Texas'`,
      ')',
    ].join('\n'),
  )
})

test('an AND that needs no parentheses goes on further in, too', () => {
  expect(layOut(parse(`${orders} AND trait('state') = 'Texas' OR audience('vip') AND audience('new')`))).toBe(
    [orders, `  AND trait('state') = 'Texas'`, `OR audience('vip') AND audience('new')`].join('\n'),
  )
})
