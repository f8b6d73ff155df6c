import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeEach } from 'vitest'
import { bodyOf, type Reply } from './replies.ts'

/** What a provider was sent. */
export interface Received {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** The body as it was sent, to look for what must not be in it. */
  readonly text: string
  readonly body: unknown
}

/** A server that speaks as OpenAI and Anthropic do, and says what a test tells it to. It is the only stand-in here. */
export class ScriptedProvider {
  readonly url: string
  readonly received: Received[] = []
  #replies: Reply[] = []
  #onGivenUp = () => {}

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}/v1`
  }

  /** Runs as long as the tests of the file do; each test begins with nothing said. */
  static async start(): Promise<ScriptedProvider> {
    const server = createServer((request, response) => void provider.#answer(request, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const provider = new ScriptedProvider((server.address() as AddressInfo).port)
    beforeEach(() => provider.#forget())
    afterAll(() => {
      server.closeAllConnections()
      server.close()
    })
    return provider
  }

  /** What it says to the next requests, one after the other. */
  script(...replies: readonly Reply[]): void {
    this.#replies = [...replies]
  }

  /** The next request is answered with this. */
  answers(...answers: readonly (object | string)[]): void {
    this.script(...answers.map(answer => ({ kind: 'answer' as const, answer })))
  }

  /** Resolves once somebody gives up waiting for what it does not say. */
  givenUp(): Promise<void> {
    return new Promise(resolve => {
      this.#onGivenUp = resolve
    })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = '', headers } = request
    const body = await json(request)
    this.received.push({ path, headers, body, text: JSON.stringify(body) })
    const reply = this.#replies.shift() ?? {
      kind: 'status',
      status: 500,
      body: '{"error": "nothing scripted"}',
    }
    switch (reply.kind) {
      case 'status':
        response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
        response.end(reply.body ?? JSON.stringify({ error: { message: 'scripted', type: 'scripted' } }))
        return
      case 'silence':
        response.once('close', () => this.#onGivenUp())
        return
      case 'broken_off':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"id": "resp_1", ')
        response.flushHeaders()
        setImmediate(() => response.destroy())
        return
      case 'endless':
        response.writeHead(200, { 'content-type': 'application/json' })
        this.#writeOn(response)
        return
      default:
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(bodyOf(reply, path)))
    }
  }

  #writeOn(response: ServerResponse): void {
    if (response.destroyed) return
    response.write(' '.repeat(65_536), () => this.#writeOn(response))
  }

  #forget(): void {
    this.received.length = 0
    this.#replies = []
  }
}
