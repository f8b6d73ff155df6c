import type { Agent, Dispatcher } from 'undici'
import type { AddressGuard } from './address/address-guard.ts'
import { retryAfter } from './retry-after.ts'

/** What came of a message that was posted. */
export interface Answer {
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null
  /** Why there was none, in one sentence. */
  readonly error: string | null
  /** The beginning of what was answered. */
  readonly text: string
  /** For how many seconds the receiver wants to be left alone. */
  readonly retryAfter: number | undefined
  readonly durationMs: number
}

const limitMilliseconds = 15_000
/** How much of an answer is read. */
const mostBytes = 4_096
/** How much of it is kept. */
const mostCharacters = 1_000

/** Posts to addresses that others chose, and so may be hostile: everything has a limit, and no redirect is followed. */
export class Poster {
  readonly #guard: AddressGuard
  #agent: Agent | undefined

  constructor(guard: AddressGuard) {
    this.#guard = guard
  }

  /** Never rejects for what a receiver does; only where the signal ends it. */
  async post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<Answer> {
    const start = performance.now()
    const inTime = AbortSignal.timeout(limitMilliseconds)
    try {
      // An address that stands in the URL itself is not looked up when it is connected to.
      await this.#guard.check(new URL(url).hostname)
      const response = await this.#send(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Muster' },
        body,
        signal: AbortSignal.any([inTime, signal]),
      })
      return {
        status: response.statusCode,
        error: null,
        text: await readBeginning(response),
        retryAfter: retryAfter(oneOf(response.headers['retry-after']), Date.now()),
        durationMs: Math.round(performance.now() - start),
      }
    } catch (error) {
      if (signal.aborted) throw error
      return {
        status: null,
        error: inTime.aborted ? 'There was no whole answer within 15 seconds.' : reasonOf(error),
        text: '',
        retryAfter: undefined,
        durationMs: Math.round(performance.now() - start),
      }
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await this.#agent?.destroy()
  }

  /** What speaks HTTP is loaded when it is first needed: that takes a tenth of a second. */
  async #send(
    url: string,
    options: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>,
  ): Promise<Dispatcher.ResponseData> {
    const { default: undici } = await import('undici')
    this.#agent ??= new undici.Agent({
      connect: { lookup: this.#guard.lookup, timeout: limitMilliseconds },
      headersTimeout: limitMilliseconds,
      bodyTimeout: limitMilliseconds,
      // What a receiver says of keeping its connection open is bounded too.
      keepAliveMaxTimeout: 60_000,
    })
    return undici.request(url, { ...options, dispatcher: this.#agent })
  }
}

async function readBeginning({ body }: Dispatcher.ResponseData): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    bytes += chunk.length
    // Leaving the loop closes the connection.
    if (bytes >= mostBytes) break
  }
  // PostgreSQL keeps no U+0000.
  return Buffer.concat(chunks).toString().replaceAll('\0', '').slice(0, mostCharacters)
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It could not be sent.'
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error.message || `It could not be sent: ${code}.`)
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut.',
  UND_ERR_SOCKET: 'The connection was cut before the answer was whole.',
  UND_ERR_CONNECT_TIMEOUT: 'There was no connection within 15 seconds.',
  UND_ERR_HEADERS_OVERFLOW: 'The answer’s headers are too long.',
}
