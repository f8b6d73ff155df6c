import { createHmac } from 'node:crypto'
import { secretPrefix } from './make-secret.ts'

export interface Message {
  /** Stays the same however often it is sent. */
  readonly id: string
  readonly body: string
}

/**
 * The headers of a message that is sent at an instant, signed by each of these secrets, as
 * https://www.standardwebhooks.com specifies.
 */
export function sign({ id, body }: Message, at: Date, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  const signatures = secrets.map(secret => {
    const key = Buffer.from(secret.slice(secretPrefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
