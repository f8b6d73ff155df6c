import { setTimeout as delay } from 'node:timers/promises'
import type { ServerProcess } from '../ingest/server-process.ts'

interface Read {
  readonly transitions: readonly { readonly user: string; readonly reason: string }[]
  readonly cursor: string
}

interface Page {
  readonly transitions: readonly {
    readonly identifiers: readonly { readonly id: string }[]
    readonly reason: string
  }[]
  readonly next: string | null
  readonly cursor: string
}

/** Talks to a server as its users do. */
export class LiveClient {
  readonly #server: ServerProcess

  constructor(server: ServerProcess) {
    this.#server = server
  }

  /** Resolves once the calls are acknowledged. */
  async send(batch: readonly object[]): Promise<void> {
    const authorization = `Basic ${Buffer.from(`${this.#server.writeKey}:`).toString('base64')}`
    await this.#ask('batch', authorization, { batch })
  }

  async save(key: string, query: string): Promise<void> {
    await this.#api('audiences', { key, name: key, query })
  }

  /** Resolves once the members of all audiences stand; answers how many seconds that took. */
  async untilLive(): Promise<number> {
    const began = performance.now()
    for (;;) {
      const { audiences } = await this.#api<{ audiences: readonly { status: string }[] }>(
        'audiences?limit=1000',
      )
      if (audiences.every(({ status }) => status === 'live')) break
      await delay(200)
    }
    return (performance.now() - began) / 1_000
  }

  /** Where the log ends for now. */
  async head(): Promise<string> {
    let cursor = '0'
    for (let next: string | null = '0'; next !== null; ) {
      const page: Page = await this.#api(
        `transitions?limit=1000&since=${new Date().toISOString()}&cursor=${next}`,
      )
      ;({ next, cursor } = page)
    }
    return cursor
  }

  async transitions(cursor: string): Promise<Read> {
    const page = await this.#api<Page>(`transitions?limit=1000&cursor=${cursor}`)
    return {
      transitions: page.transitions.map(({ identifiers, reason }) => ({
        user: identifiers[0]?.id ?? '',
        reason,
      })),
      cursor: page.cursor,
    }
  }

  async processorSeconds(): Promise<number> {
    const metrics = await (await fetch(`${this.#server.url}/metrics`)).text()
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1])
  }

  #api<Answer>(path: string, body?: object): Promise<Answer> {
    return this.#ask<Answer>(path, `Bearer ${this.#server.apiKey}`, body)
  }

  async #ask<Answer>(path: string, authorization: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#server.url}/v1/${path}`, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
}
