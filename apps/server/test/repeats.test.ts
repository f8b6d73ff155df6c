import { afterAll, expect, test } from 'vitest'
import { Client } from './harness/client.ts'
import { dataFolder } from './harness/data-folder.ts'
import { start } from './harness/serve.ts'

const folder = await dataFolder()
let server = await start(folder)
afterAll(() => server.close())

const client = () => new Client(server.url)
const bought = (messageId: string, event: string) => ({ type: 'track', userId: 'ada', messageId, event })
const times = (event: string, count: number) => client().count(`event('${event}').count() = ${count}`)

test('a message counts once in a batch', async () => {
  await client().record(bought('twin', 'Twice'), bought('twin', 'Twice'), bought('other', 'Twice'))
  expect(await times('Twice', 2)).toBe(1)
})

test('a message counts once across requests', async () => {
  await client().record(bought('again', 'Again'))
  await client().record(bought('again', 'Again'))
  expect(await times('Again', 1)).toBe(1)
})

test('a message that eight connections send at once counts once', async () => {
  const batch = Array.from({ length: 200 }, (_, n) => bought(`rush-${n}`, 'Rush'))
  await Promise.all(Array.from({ length: 8 }, () => client().record(...batch)))
  expect(await times('Rush', 200)).toBe(1)
})

test('a message counts once across a restart', async () => {
  await client().record(bought('before', 'Lasted'))
  await server.close()
  server = await start(folder)
  await client().record(bought('before', 'Lasted'), bought('after', 'Lasted'))
  expect(await times('Lasted', 2)).toBe(1)
})

test('messages without an id are each their own', async () => {
  const { messageId, ...nameless } = bought('', 'Nameless')
  await client().record(nameless, nameless)
  expect(await times('Nameless', 2)).toBe(1)
})

test('a repeated identify does not undo what came after it', async () => {
  const identify = (messageId: string, plan: string, timestamp: string) => ({
    type: 'identify',
    userId: 'ada',
    messageId,
    timestamp,
    traits: { plan },
  })
  await client().record(identify('first', 'free', '2026-01-01T00:00:00Z'))
  await client().record(identify('second', 'pro', '2026-01-02T00:00:00Z'))
  await client().record(identify('first', 'free', '2026-01-01T00:00:00Z'))
  expect((await client().profile(`trait('plan').exists()`)).traits).toEqual({ plan: 'pro' })
})
