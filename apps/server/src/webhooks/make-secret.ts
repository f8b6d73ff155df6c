import { randomBytes } from 'node:crypto'

/** What a secret begins with, by Standard Webhooks; the bytes follow in base64. */
export const secretPrefix = 'whsec_'

/** A new secret to sign messages with: 256 random bits. */
export function makeSecret(): string {
  return secretPrefix + randomBytes(32).toString('base64')
}
