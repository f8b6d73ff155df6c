import { createHash } from 'node:crypto'
import type { Line } from './line.ts'

/** A call that can be sent: one JSON object, with a messageId. */
export interface Call {
  readonly line: number
  readonly json: string
}

/** A line that was not stored, and why. */
export interface Rejection {
  readonly line: number
  readonly message: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The call on a line; undefined for a blank one. */
export function readCall({ number, bytes }: Line): Call | Rejection | undefined {
  if (bytes === undefined) return { line: number, message: 'The line is far longer than a call may be.' }
  try {
    const text = utf8.decode(bytes).trim()
    if (text === '') return undefined
    const call: unknown = JSON.parse(text)
    if (typeof call !== 'object' || call === null || Array.isArray(call)) {
      return { line: number, message: 'The line is not a JSON object.' }
    }
    return { line: number, json: hasMessageId(call) ? text : withMessageId(call, number, text) }
  } catch (error) {
    const message =
      error instanceof SyntaxError ? `The line is not JSON: ${error.message}.` : 'The line is not UTF-8.'
    return { line: number, message }
  }
}

function hasMessageId(call: object): boolean {
  return 'messageId' in call && typeof call.messageId === 'string' && call.messageId !== ''
}

function withMessageId(call: object, number: number, text: string): string {
  return JSON.stringify({ ...call, messageId: deriveMessageId(number, text) })
}

/**
 * The same line at the same place has the same id, so that importing a file twice counts once; a line mended or added
 * below leaves the ids of all others as they were.
 */
export function deriveMessageId(number: number, text: string): string {
  const digest = createHash('sha256').update(`${number}\n${text}`).digest('base64url')
  return `import-${digest.slice(0, 32)}`
}
