import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Client } from '../harness/client.ts'
import { dataFolder } from '../harness/data-folder.ts'
import { ServerProcess } from '../harness/server-process.ts'
import { buyAsStrangers, saveAudiences, sendUntilFailure, untilRight } from './checked-audiences.ts'
import { LogReader } from './log-reader.ts'

const kills = 50

test(`${kills} kills at any moment lose no transition and double none`, { timeout: 600_000 }, async () => {
  const folder = await dataFolder()
  const log = new LogReader()
  let server = await ServerProcess.start(folder)
  await saveAudiences(server.client)
  for (let round = 0; round < kills; round++) {
    await buyAsStrangers(server.client, round)
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

/** Alternates what an audience asks for, so that it is worked out anew. */
function edit(client: Client, round: number): Promise<unknown> {
  const atLeast = round % 2 === 0 ? 2 : 3
  return client.ask('PATCH', 'audiences/loyal', { query: `event('Bought').count() >= ${atLeast}` })
}
