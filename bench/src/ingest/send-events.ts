import { Agent, request } from 'node:http'
import { event } from './event.ts'
import { type Load, runLoad } from './load.ts'
import type { ServerProcess } from './server-process.ts'

/** Sends events to the server's batch call; the number acknowledged per second. */
export async function sendEvents({ url, writeKey }: ServerProcess, load: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
  const rate = await runLoad(load, async (first, count) => {
    const now = Date.now()
    const batch = Array.from({ length: count }, (_, n) => event(first + n, now))
    await post(new URL('/v1/batch', url), agent, authorization, JSON.stringify({ batch }))
  })
  agent.destroy()
  return rate
}

function post(url: URL, agent: Agent, authorization: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sent = request(url, { method: 'POST', agent, headers }, response => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`The server answered ${response.statusCode}.`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
