import { apiKey, writeKey } from './keys.ts'

export interface Profile {
  readonly id: string
  readonly identifiers: readonly { readonly type: string; readonly id: string }[]
  readonly traits: Readonly<Record<string, unknown>>
}

export interface Preview {
  readonly count: number
  readonly total: number
  readonly at: string
  readonly sample: readonly Profile[]
}

type Headers = Readonly<Record<string, string>>

/** Talks to a server as its clients do. */
export class Client {
  readonly url: string
  readonly #keys: { readonly apiKey: string; readonly writeKey: string }

  constructor(url: string, keys = { apiKey, writeKey }) {
    this.url = url
    this.#keys = keys
  }

  /** Posts to a tracking address; text goes as it is. */
  send(path: string, body: unknown, headers: Headers = basicAuth(this.#keys.writeKey)): Promise<Response> {
    return fetch(`${this.url}/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  /** Sends calls that must all be taken. */
  async record(...calls: readonly object[]): Promise<void> {
    const response = await this.send('batch', { batch: calls })
    if (!response.ok) throw new Error(`The calls were not taken: ${await response.text()}`)
  }

  /** Asks the audience API; a body is posted. */
  api(path: string, body?: object, key = this.#keys.apiKey): Promise<Response> {
    return fetch(`${this.url}/v1/${path}`, {
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
  }

  /** Asks the audience API by any method; answers the status and the body, which is null if there is none. */
  async ask(method: string, path: string, body?: object, key = this.#keys.apiKey) {
    const response = await fetch(`${this.url}/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

  /** The profiles that match a query, now or at an instant. */
  async preview(query: string, at?: string): Promise<Preview> {
    const response = await this.api('audiences/preview', { query, at, limit: 1_000 })
    if (!response.ok) throw new Error(`${query}: ${await response.text()}`)
    return (await response.json()) as Preview
  }

  async count(query: string): Promise<number> {
    return (await this.preview(query)).count
  }

  /** The one profile that matches a query. */
  async profile(query: string): Promise<Profile> {
    const { count, sample } = await this.preview(query)
    const [profile] = sample
    if (!profile || count !== 1) throw new Error(`${query} matches ${count} profiles, not one.`)
    return profile
  }
}

export function basicAuth(key: string): Headers {
  return { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` }
}
