import { checkLength } from '@muster/prompt'
import { ApiError } from '../http/api-error.ts'

/** Throws for a prompt that is too short or too long to be read. */
export function requireLength(prompt: string): void {
  const problem = checkLength(prompt)
  if (problem === 'prompt_too_short')
    throw new ApiError(422, problem, 'Say a little more: a description has at least 20 characters.')
  if (problem === 'prompt_too_long')
    throw new ApiError(422, problem, 'Say it more briefly: a description has at most 300 characters.')
}
