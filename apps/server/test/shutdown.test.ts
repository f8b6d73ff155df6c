import { expect, test } from 'vitest'
import { dataFolder } from './harness/data-folder.ts'
import { Sender } from './harness/sender.ts'
import { ServerProcess } from './harness/server-process.ts'

const folder = await dataFolder()

test('a server that is asked to stop during ingest ends in order, with all that it acknowledged', async () => {
  const sender = new Sender('Order Completed')
  const server = await ServerProcess.start(folder)
  const sending = sender.sendUntilFailure(server.client)
  await sender.firstAcknowledged
  expect(await server.stop()).toBe(0)
  await sending

  const { client } = await ServerProcess.start(folder)
  expect(await sender.findComplete(client)).toEqual(expect.arrayContaining(sender.acknowledged))
  await sender.retry(client)
  expect(await sender.findComplete(client)).toEqual(sender.acknowledged.toSorted())
  expect(await sender.countRepeated(client)).toBe(0)
})
