import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { dataFolder } from './harness/data-folder.ts'
import { Sender } from './harness/sender.ts'
import { ServerProcess } from './harness/server-process.ts'

const kills = 10
const folder = await dataFolder()

test(`${kills} kills in the middle of ingest lose no acknowledged call and repeat none`, {
  timeout: 300_000,
}, async () => {
  let server = await ServerProcess.start(folder)
  for (let round = 1; round <= kills; round++) {
    const sender = new Sender(`Sent in Round ${round}`)
    await killWhile(server, sender)

    server = await ServerProcess.start(folder)
    const { client } = server
    expect(await sender.findComplete(client)).toEqual(expect.arrayContaining(sender.acknowledged))

    await sender.retry(client)
    expect(sender.unacknowledged).toEqual([])
    expect(await sender.findComplete(client)).toEqual(sender.acknowledged.toSorted())
    expect(await sender.countRepeated(client)).toBe(0)
  }
  expect(await server.stop()).toBe(0)
})

/** Kills the server at some moment after it has acknowledged something. */
async function killWhile(server: ServerProcess, sender: Sender): Promise<void> {
  const sending = sender.sendUntilFailure(server.client)
  await sender.firstAcknowledged
  await delay(Math.random() * 500)
  await server.kill()
  await sending
}
