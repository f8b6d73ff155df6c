import { ApiError } from '../api/api-error.ts'

const titles: Readonly<Record<string, string>> = {
  unreachable: 'Muster cannot be reached',
  broken_off: 'The connection was lost',
  unavailable: 'Muster is not available right now',
  ai_unavailable: 'The language model did not answer',
  prompt_not_understood: 'This sentence was not understood',
  prompt_too_short: 'The sentence is too short',
  prompt_too_long: 'The sentence is too long',
  prompt_not_english: 'The sentence is not in English',
  prompt_has_personal_data: 'The sentence holds personal data',
  lookback_exceeds_plan: 'That is too far back',
  terms_not_accepted: 'First, the terms of AI features',
}

const titlesByStatus: Readonly<Record<number, string>> = {
  401: 'You are not signed in',
  403: 'Your role does not allow this',
  429: 'Too many requests at once',
  503: 'Muster is not available right now',
}

export function problemTitle(error: Error): string {
  const known = error instanceof ApiError ? (titles[error.code] ?? titlesByStatus[error.status]) : undefined
  return known ?? 'Something went wrong'
}
