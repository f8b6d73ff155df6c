import { setTimeout } from 'node:timers/promises'
import { ServerError, UnreachableError } from './error.ts'

const attempts = 8
const firstWait = 500
const longestWait = 30_000

/** Asks again while the server is unreachable, busy or unavailable: for about a minute, unless it names longer waits. */
export async function withRetries<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  wait = (milliseconds: number): Promise<unknown> => setTimeout(milliseconds, undefined, { signal }),
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error
      await wait(waitBefore(attempt, error))
    }
  }
}

function isPassing(error: unknown): error is ServerError | UnreachableError {
  if (error instanceof ServerError) return error.status === 429 || error.status === 503
  return error instanceof UnreachableError
}

/** As long as the server asks for; else twice as long each time, scattered so that senders do not return all at once. */
export function waitBefore(attempt: number, error: unknown, random = Math.random): number {
  const named = error instanceof ServerError ? Number(error.retryAfter ?? Number.NaN) * 1000 : Number.NaN
  const wait = Number.isNaN(named) ? firstWait * 2 ** (attempt - 1) * (0.5 + random() / 2) : named
  return Math.min(wait, longestWait)
}
