import type { Comparison, Query } from '../ast/query.ts'
import { isAboutAccounts } from '../is-about-accounts.ts'
import { quote } from '../quote.ts'
import { sources, wheres } from '../walk.ts'
import { type LintOptions, type Rule, type Warning, warning } from './warning.ts'

/** An audience of accounts asked of a profile, or one of profiles asked of an account. */
export const audienceSubject: Rule = (query, options) =>
  warningsIn(query, isAboutAccounts(query) ? 'accounts' : 'profiles', options)

function warningsIn(query: Query, subject: 'accounts' | 'profiles', options: LintOptions): Warning[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.flatMap(operand => warningsIn(operand, subject, options))
    case 'not':
      return warningsIn(query.operand, subject, options)
    case 'any':
    case 'all':
      return warningsIn(query.operand, 'profiles', options)
    case 'comparison':
      return warningsOf(query, subject, options)
  }
}

function warningsOf(
  comparison: Comparison,
  subject: 'accounts' | 'profiles',
  options: LintOptions,
): Warning[] {
  return sources(comparison).flatMap(source => [
    ...(source.kind === 'audience' ? warningsOfKey(source.key, subject, options) : []),
    ...wheres(source).flatMap(query => warningsIn(query, subject, options)),
  ])
}

function warningsOfKey(key: string, subject: 'accounts' | 'profiles', { audiences }: LintOptions): Warning[] {
  const query = audiences?.get(key)
  if (!query) return []
  const members = isAboutAccounts(query) ? 'accounts' : 'profiles'
  if (members === subject) return []
  const asked = subject === 'accounts' ? 'an account' : 'a profile'
  return [
    warning(
      'audience-subject',
      `The audience “${key}” is of ${members}, but is asked here of ${asked}.`,
      `audience(${quote(key)})`,
    ),
  ]
}
