import { ApiError } from '../http/api-error.ts'

/** Throws for a key that is or was in use. */
export function requireFreeKey(key: string, taken: ReadonlySet<string>): void {
  if (taken.has(key))
    throw new ApiError(409, 'key_taken', `There is or was an audience “${key}”. Choose another key.`)
}
