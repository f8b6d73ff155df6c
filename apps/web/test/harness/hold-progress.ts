import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A server as the page finds it, whose answers to `generate` come event by event, as the test lets them. */
export interface HeldServer {
  readonly url: string
  /** Lets the next event of the answer through. */
  release(): Promise<void>
  /** Ends the connection in the middle of the answer. */
  cut(): void
  /** Lets everything through from now on. */
  letGo(): void
  /** Resolves once the page has given up the request that is held. */
  readonly abandoned: Promise<void>
}

/** Stands between the page and a server. */
export async function holdProgress(serverUrl: string): Promise<HeldServer> {
  const held: { next?: () => void; response?: ServerResponse; holding: boolean } = { holding: true }
  let onAbandoned = () => {}
  const abandoned = new Promise<void>(resolve => {
    onAbandoned = resolve
  })

  const proxy = createServer((asked, response) => {
    asked.pipe(
      request(serverUrl + asked.url, { method: asked.method, headers: asked.headers }, async answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        if (!held.holding || !asked.url?.endsWith('/generate')) return answer.pipe(response)
        response.flushHeaders()
        response.on('close', () => !response.writableEnded && onAbandoned())
        held.response = response
        for (const event of await eventsOf(answer)) {
          await new Promise<void>(resolve => {
            held.next = resolve
          })
          response.write(event)
        }
        response.end()
      }),
    )
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    proxy.closeAllConnections()
    proxy.close()
  })

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async release() {
      while (held.next === undefined) await new Promise(resolve => setTimeout(resolve, 10))
      const { next } = held
      delete held.next
      next()
    },
    cut: () => held.response?.destroy(),
    letGo() {
      held.holding = false
    },
    abandoned,
  }
}

async function eventsOf(answer: IncomingMessage): Promise<string[]> {
  let text = ''
  for await (const chunk of answer.setEncoding('utf8')) text += chunk
  return text.split(/(?<=\n\n)/)
}
