import { createHash, randomBytes } from 'node:crypto'

export type Role = 'owner' | 'editor' | 'viewer'

/** A new key: 256 random bits, with what it is for in front. */
export function makeKey(kind: 'api' | 'write'): string {
  return `muster_${kind}_${randomBytes(32).toString('base64url')}`
}

/** What is kept of a key. Keys are long and random, so one round of a fast hash hides them. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
