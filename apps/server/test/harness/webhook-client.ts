import { z } from 'zod'
import type { Client } from './client.ts'
import { apiKey } from './keys.ts'

const made = z.object({ id: z.string(), secret: z.string() })

export type MadeWebhook = z.infer<typeof made>

/** Manages webhooks as their editors do. */
export class WebhookClient {
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  /** What is asked for, and with which status. */
  async ask(method: string, path: string, body?: object, key = apiKey) {
    const response = await fetch(`${this.#client.url}/v1/webhooks${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }

  /** Makes a webhook that must be taken. */
  async make(settings: object): Promise<MadeWebhook> {
    const { status, body } = await this.ask('POST', '', settings)
    if (status !== 201) throw new Error(`It was not made: ${JSON.stringify(body)}`)
    return made.parse(body)
  }
}
