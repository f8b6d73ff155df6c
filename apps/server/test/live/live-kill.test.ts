import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Client } from '../harness/client.ts'
import { dataFolder } from '../harness/data-folder.ts'
import { ServerProcess } from '../harness/server-process.ts'
import { LogReader } from './log-reader.ts'

const kills = 50

const audiences = {
  loyal: `event('Bought').count() >= 3`,
  pro: `trait('plan') = 'pro'`,
  basic: `NOT audience('pro') AND event('Bought').count() >= 1`,
  // Calls of almost a minute ago, which leave the window while the server is killed and starts again.
  fresh: `event('Bought').within(1 minutes).count() >= 1`,
}

test(`${kills} kills at any moment lose no transition and double none`, { timeout: 600_000 }, async () => {
  const folder = await dataFolder()
  const log = new LogReader()
  let server = await ServerProcess.start(folder)
  for (const [key, query] of Object.entries(audiences))
    await expectOk(server.client.api('audiences', { key, name: key, query }))
  for (let round = 0; round < kills; round++) {
    const sending = sendUntilFailure(server.client, round)
    await delay(Math.random() * 600)
    if (round % 5 === 4) await edit(server.client, round).catch(() => undefined)
    await delay(Math.random() * 100)
    await log.goOn(server.client)
    await server.kill()
    await sending
    server = await ServerProcess.start(folder)
    await untilRight(server.client, log)
  }
  const again = new LogReader()
  await again.goOn(server.client)
  expect(log.read).toEqual(again.read)
  expect(new Set(log.read.map(({ reason }) => reason))).toEqual(
    new Set(['definition', 'event', 'time', 'merge']),
  )
  expect(await server.stop()).toBe(0)
})

/** Resolves once the members told, the transitions read and the queries' answers are the same. */
async function untilRight(client: Client, log: LogReader): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const wrong = await findWrong(client, log)
    if (wrong === undefined) return
    if (Date.now() > deadline) throw new Error(wrong)
    await delay(50)
  }
}

async function findWrong(client: Client, log: LogReader): Promise<string | undefined> {
  for (const key of Object.keys(audiences)) {
    const { query } = (await (await client.api(`audiences/${key}`)).json()) as { query: string }
    const members = await membersOf(client, key)
    await log.goOn(client)
    const byLog = log.members(key)
    if (byLog.join() !== members.join()) return `${key} by its log: ${byLog}; by its members: ${members}`
    const byQuery = (await client.preview(query)).sample.map(({ id }) => id).sort()
    if (byQuery.join() !== members.join())
      return `${key} by its query: ${byQuery}; by its members: ${members}`
  }
  return undefined
}

async function membersOf(client: Client, key: string): Promise<string[]> {
  const response = await client.api(`audiences/${key}/members?limit=1000`)
  const { members } = (await response.json()) as { members: { id: string }[] }
  return members.map(({ id }) => id).sort()
}

/** Alternates what an audience asks for, so that it is worked out anew. */
function edit(client: Client, round: number): Promise<unknown> {
  const atLeast = round % 2 === 0 ? 2 : 3
  return client.ask('PATCH', 'audiences/loyal', { query: `event('Bought').count() >= ${atLeast}` })
}

async function sendUntilFailure(client: Client, round: number): Promise<void> {
  for (let n = 0; ; n++) {
    const response = await client
      .send('batch', { batch: [someCall(round, n), someCall(round, n)] })
      .catch(() => null)
    if (!response?.ok) return
  }
}

/** A purchase, a plan, or a visitor who tells who they are. */
function someCall(round: number, n: number): object {
  const someone = Math.floor(Math.random() * 40)
  const timestamp = new Date(Date.now() - 60_000 + Math.random() * 2_000).toISOString()
  const anonymousId = `visitor ${round} ${n % 10}`
  switch (Math.floor(Math.random() * 4)) {
    case 0:
      return { type: 'track', userId: `user ${someone}`, event: 'Bought', timestamp }
    case 1:
      return { type: 'track', anonymousId, event: 'Bought', timestamp }
    case 2:
      return { type: 'identify', userId: `user ${someone}`, traits: { plan: n % 2 === 0 ? 'pro' : 'free' } }
    default:
      return { type: 'identify', userId: `user ${someone}`, anonymousId, traits: {} }
  }
}

async function expectOk(answer: Promise<Response>): Promise<void> {
  const response = await answer
  if (!response.ok) throw new Error(await response.text())
}
