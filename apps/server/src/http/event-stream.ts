import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** Answers a request with server-sent events. */
export class EventStream {
  readonly #stream = new PassThrough()

  constructor(reply: FastifyReply) {
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(this.#stream)
  }

  send(event: string, data: object): void {
    this.#stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  end(): void {
    this.#stream.end()
  }
}
