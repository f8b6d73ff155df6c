import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { isAboutAccounts } from './is-about-accounts.ts'

it.each([
  [`ANY event('A').count() = 1`, true],
  [`trait('a') = 1 AND NOT (trait('b') = 1 OR ALL trait('c') = 1)`, true],
  [`event('A').where(ANY trait('a') = 1).count() = 1`, true],
  [`trait('a') = event('A').where(ALL trait('a') = 1).count()`, true],
  [`trait('a') = 1 AND audience('accounts')`, false],
])('%s: %s', (text, expected) => {
  expect(isAboutAccounts(parse(text))).toBe(expected)
})
