import { expect } from 'vitest'
import type { Client } from './client.ts'
import { apiKey } from './keys.ts'

/** What `generate` answers, whether it is a query or an error. */
export async function generate(client: Client, prompt: string, now = '2026-06-01T00:00:00Z') {
  const response = await client.api('audiences/generate', { prompt, now })
  return { status: response.status, body: await response.json() }
}

/** The events of an answer that comes as a stream, in their order. */
export async function generateInStages(client: Client, prompt: string) {
  const response = await fetch(`${client.url}/v1/audiences/generate`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify({ prompt, now: '2026-06-01T00:00:00Z' }),
  })
  return [...(await response.text()).matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, event, data = '']) => ({
    event,
    data: JSON.parse(data),
  }))
}

/** What every test of sentences finds in the workspace. */
export async function recordShop(client: Client): Promise<void> {
  await client.record(
    {
      type: 'track',
      userId: 'ada',
      event: 'Order Completed',
      properties: { revenue: 30, delivery: 'courier' },
    },
    { type: 'track', userId: 'ada', event: 'Song Played', properties: { genre: 'jazz' } },
    {
      type: 'identify',
      userId: 'ada',
      traits: { email: 'ada@example.com', name: 'Ada Lovelace', plan: 'gold', age: 36 },
    },
    { type: 'identify', userId: 'bob', traits: { phone: '+12133734253', plan: 'silver', age: 20 } },
  )
}

export function failure(status: number, code: string, more: object = {}) {
  return { status, body: { error: expect.objectContaining({ code, ...more }) } }
}
