import { expect, it } from 'vitest'
import { parse } from './parse/parse.ts'
import { print } from './print/print.ts'
import { readAudiences } from './read-audiences.ts'

it.each([
  ["trait('vip') AND trait('plan') = 'pro'", "audience('vip') AND trait('plan') = 'pro'"],
  ["NOT ANY (trait('vip') OR trait('vip') = false)", "NOT ANY (audience('vip') OR audience('vip') = false)"],
  ["trait('a') = trait('vip').lower()", "trait('a') = audience('vip').lower()"],
  ["trait('vip').lower() = 'true'", "audience('vip').lower() = 'true'"],
  [
    "event('A').where(event('B').where(trait('vip') = true).count() = 1).count() > 2",
    "event('A').where(event('B').where(audience('vip')).count() = 1).count() > 2",
  ],
  [
    "trait('x') > event('A').where(property('y') = trait('vip')).count()",
    "trait('x') > event('A').where(property('y') = audience('vip')).count()",
  ],
  ["trait('vip.level') = 3 AND trait('vip').exists()", "trait('vip.level') = 3 AND audience('vip').exists()"],
  [
    "visitor('vip') AND event('vip').sum(property('vip')) > 3",
    "visitor('vip') AND event('vip').sum(property('vip')) > 3",
  ],
])('reads %s as %s', (text, read) => {
  expect(print(readAudiences(parse(text), name => name === 'vip'))).toBe(print(parse(read)))
})
