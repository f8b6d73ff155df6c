import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'

/** A message as it arrived. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How a receiver answers a message; it counts from 0. */
export type Behaviour = (response: ServerResponse, count: number, request: IncomingMessage) => void

/** A receiver of webhooks: a real HTTP server that keeps what it gets, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = []
  readonly url: string
  readonly #server: Server
  /** May be changed at any time. */
  behaviour: Behaviour

  private constructor(server: Server, url: string, behaviour: Behaviour) {
    this.#server = server
    this.url = url
    this.behaviour = behaviour
    server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      const count = this.received.push({ headers: request.headers, body: await text(request) }) - 1
      this.behaviour(response, count, request)
    })
  }

  static async start(behaviour: Behaviour = answers(204)): Promise<Receiver> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('It listens nowhere.')
    const receiver = new Receiver(server, `http://localhost:${address.port}/hooks`, behaviour)
    afterAll(() => receiver.stop())
    return receiver
  }

  /** From then on connections are refused. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }
}

export function answers(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return response => {
    response.writeHead(status, headers).end(body)
  }
}

/** One behaviour after the other; the last one stays. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  return (response, count, request) =>
    behaviours[Math.min(count, behaviours.length - 1)]?.(response, count, request)
}

export const hangs: Behaviour = () => {}

/** Promises more than it sends. */
export const breaksOff: Behaviour = response => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('half')
  setImmediate(() => response.destroy())
}

/** Answers without an end. */
export const neverEnds: Behaviour = response => {
  response.writeHead(200)
  const write = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536))) {}
  }
  response.on('drain', write)
  write()
}

export const cutsConnection: Behaviour = (_response, _count, request) => {
  request.socket.destroy()
}
