import { expect, test } from 'vitest'
import type { Client } from './harness/client.ts'
import { dataFolder } from './harness/data-folder.ts'
import { ServerProcess } from './harness/server-process.ts'

const news = [
  ['Sandwich Ordered', 'people who ordered a sandwich at least twice'],
  ['Guitar Tuned', 'people who tuned a guitar at least twice'],
] as const

test('what is acknowledged is known to the next prompt, also after a kill, and its count is right', {
  timeout: 180_000,
}, async () => {
  const folder = await dataFolder()
  for (const [event, prompt] of news) {
    const server = await ServerProcess.start(folder)
    const { client } = server
    expect(await generate(client, prompt)).toMatchObject({ error: { code: 'prompt_not_understood' } })
    const call = { type: 'track', userId: 'ann', event, properties: { [`of ${event}`]: 'large' } }
    await client.record(call)
    await client.record(call, call)
    expect(await generate(client, prompt)).toMatchObject({ query: `event('${event}').count() >= 2` })
    await server.kill()
  }
  const { client } = await ServerProcess.start(folder)
  for (const [event, prompt] of news)
    expect(await generate(client, prompt)).toMatchObject({ query: `event('${event}').count() >= 2` })
  const { events } = (await (await client.api('schema')).json()) as { events: { name: string }[] }
  expect(events.toSorted((a, b) => a.name.localeCompare(b.name))).toMatchObject(
    news
      .map(([name]) => ({ name, count: 3, properties: [{ path: `of ${name}`, types: ['string'] }] }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  )
})

async function generate(client: Client, prompt: string): Promise<unknown> {
  return (await client.api('audiences/generate', { prompt })).json()
}
