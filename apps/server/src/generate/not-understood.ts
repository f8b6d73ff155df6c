import type { Refusal } from '@muster/prompt'
import { ApiError } from '../http/api-error.ts'

const bestPractices = '/writing-prompts.html'

/** Why a sentence became no query, for the details of an error. */
export function refusalDetails(
  { reason, words, nearest }: Omit<Refusal, 'understood'>,
  origin: string,
): readonly unknown[] {
  return [{ reason, words, nearest, link: new URL(bestPractices, origin).href }]
}

export function notUnderstood(refusal: Omit<Refusal, 'understood'>, origin: string): ApiError {
  return new ApiError(
    422,
    'prompt_not_understood',
    'Muster had trouble creating an audience from this description. Try rewording it using these best practices.',
    { details: refusalDetails(refusal, origin) },
  )
}
