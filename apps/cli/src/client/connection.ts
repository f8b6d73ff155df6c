import { exitCodes, Failure } from '../failure.ts'
import type { Credentials } from './credentials.ts'
import { type ErrorBody, ServerError, UnreachableError } from './error.ts'

export interface ConnectionOptions {
  readonly url: string
  readonly credentials: Credentials
  /** Ends every request in flight. */
  readonly signal: AbortSignal
}

/** One server, as one key sees it. */
export class Connection {
  readonly #url: string
  readonly #credentials: Credentials
  readonly #signal: AbortSignal

  constructor({ url, credentials, signal }: ConnectionOptions) {
    this.#url = url
    this.#credentials = credentials
    this.#signal = signal
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.#readJson(await this.#request('GET', path))
  }

  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#readJson(await this.postText(path, JSON.stringify(body)))
  }

  async put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#readJson(await this.#send('PUT', path, JSON.stringify(body)))
  }

  async patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#readJson(await this.#send('PATCH', path, JSON.stringify(body)))
  }

  async delete(path: string): Promise<void> {
    await this.#request('DELETE', path)
  }

  /** The bytes of an answer, as they come. */
  async *download(path: string): AsyncGenerator<Uint8Array> {
    const response = await this.#request('GET', path)
    try {
      yield* response.body ?? []
    } catch (cause) {
      throw this.brokenOff(cause)
    }
  }

  /** Posts JSON that is text already. */
  postText(path: string, body: string, accept = 'application/json'): Promise<Response> {
    return this.#send('POST', path, body, accept)
  }

  /** What to throw when a connection ended before the answer did. */
  brokenOff(cause?: unknown): unknown {
    if (this.#signal.aborted) return this.#signal.reason
    return new UnreachableError(`The connection to ${this.#url} broke off. Try again.`, { cause })
  }

  #send(method: string, path: string, body: string, accept = 'application/json'): Promise<Response> {
    return this.#request(method, path, { body, headers: { 'content-type': 'application/json', accept } })
  }

  async #request(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, authorization: this.#credentials.authorization }
    const response = await fetch(this.#url + path, { ...init, method, headers, signal: this.#signal }).catch(
      cause => {
        throw this.#unanswered(cause)
      },
    )
    if (response.ok) return response
    throw await this.#refused(response)
  }

  #unanswered(cause: unknown): unknown {
    if (this.#signal.aborted) return this.#signal.reason
    return new UnreachableError(
      `No server answers at ${this.#url}. Start one with \`muster start\`, or name another with --url.`,
      { cause },
    )
  }

  async #refused(response: Response): Promise<Failure> {
    if (response.status === 401) return new Failure(exitCodes.misused, this.#credentials.refusal)
    const body = await response.json().catch(() => undefined)
    if (isErrorBody(body)) return new ServerError(response.status, body, response.headers.get('retry-after'))
    return new UnreachableError(
      `${this.#url} answers ${response.status}, but not as a Muster server does. Is --url right?`,
    )
  }

  async #readJson<Answer>(response: Response): Promise<Answer> {
    const text = await response.text().catch(cause => {
      throw this.brokenOff(cause)
    })
    try {
      return JSON.parse(text) as Answer
    } catch (cause) {
      throw new UnreachableError(`${this.#url} does not answer as a Muster server does. Is --url right?`, {
        cause,
      })
    }
  }
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
