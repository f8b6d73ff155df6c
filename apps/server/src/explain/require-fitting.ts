import { isAboutAccounts, type Query } from '@muster/query'
import { ApiError } from '../http/api-error.ts'

/** Throws where a query about accounts is asked about a person, or the reverse. */
export function requireFitting(query: Query, subject: 'person' | 'account'): void {
  if (isAboutAccounts(query) === (subject === 'account')) return
  throw new ApiError(
    422,
    'profile_unfitting',
    subject === 'account'
      ? 'The query is about people: it has neither ANY nor ALL. Ask about a user_id or an anonymous_id.'
      : 'The query is about accounts: it has ANY or ALL. Ask about a group_id.',
  )
}
