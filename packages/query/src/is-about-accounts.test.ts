import { expect, it } from 'vitest'
import { isAboutAccounts } from './is-about-accounts.ts'
import { parse } from './parse/parse.ts'

it.each([
  ["ANY audience('a')", true],
  ["trait('a') = 1 OR NOT (audience('b') AND ALL audience('a'))", true],
  ["event('A').where(ANY audience('a')).count() = 1", true],
  [
    "trait('a') > event('A').where(event('B').where(ALL audience('a')).count() = 1).first(property('x')).size()",
    true,
  ],
  ["event('A').where(audience('any')).count() = 1 AND NOT trait('ALL')", false],
])('of %s is %s', (text, answer) => {
  expect(isAboutAccounts(parse(text))).toBe(answer)
})
