import { expect, test } from 'vitest'
import type { Client } from './harness/client.ts'
import { remoteServers } from './harness/remote-servers.ts'
import { Sender } from './harness/sender.ts'

const { clickhouse, postgres, one, other, start } = await remoteServers()
const clients = [one.client, other.client]

const users = 50
const timestamp = new Date().toISOString()

function callsOf(user: number, event: string): object[] {
  return Array.from({ length: 4 }, (_, n) => ({
    type: 'track',
    userId: `user ${user}`,
    event,
    messageId: `${event} ${user} ${n}`,
    timestamp,
  }))
}

/** Sends everything to both, side by side. */
async function sendToBoth(event: string, send: (client: Client, calls: object[]) => Promise<unknown>) {
  const batches = Array.from({ length: users }, (_, user) => callsOf(user, event))
  await Promise.all(clients.flatMap(client => batches.map(calls => send(client, calls))))
}

async function expectOnce(event: string) {
  for (const client of clients) {
    expect(await client.count(`event('${event}').count() = 4`)).toBe(users)
    expect(await client.count(`event('${event}').count() > 4`)).toBe(0)
  }
}

test('a message that is sent to two servers at once counts once, and at no time twice', async () => {
  let isSending = true
  const watching = (async () => {
    while (isSending) expect(await one.client.count(`event('Rushed').count() > 4`)).toBe(0)
  })()
  await sendToBoth('Rushed', (client, calls) => client.record(...calls))
  isSending = false
  await watching
  await expectOnce('Rushed')
})

test('so does one whose time is corrected by another delay each time', async () => {
  await sendToBoth('Corrected', (client, batch) =>
    client.send('batch', { batch, sentAt: new Date().toISOString() }),
  )
  await expectOnce('Corrected')
})

test('so does one that is sent to another server later, and to one that starts later', async () => {
  for (const client of clients) await client.record(...callsOf(0, 'Sent Again'))
  const third = await start('third')
  await third.client.record(...callsOf(0, 'Sent Again'))
  expect(await third.client.count(`event('Sent Again').count() = 4`)).toBe(1)
})

test('what a server that was killed had acknowledged is there, and what it had not can be sent to the other', async () => {
  const third = await start('killed')
  const sender = new Sender('Outlived')
  const sending = sender.sendUntilFailure(third.client)
  await sender.firstAcknowledged
  await third.kill()
  await sending

  expect(await sender.findComplete(other.client)).toEqual(expect.arrayContaining(sender.acknowledged))
  await sender.retry(other.client)
  expect(sender.unacknowledged).toEqual([])
  expect(await sender.findComplete(one.client)).toEqual(sender.acknowledged.toSorted())
  expect(await sender.countRepeated(one.client)).toBe(0)
})

test('what is sent while ClickHouse is killed and started again counts once, and none of it is lost', async () => {
  const sender = new Sender('Interrupted')
  const sending = Promise.all(clients.map(client => sender.sendUntilFailure(client)))
  await sender.firstAcknowledged
  await clickhouse.kill()
  await sending
  await clickhouse.startAgain()
  await expectWholeAfterRetry(sender)
})

test('and so while PostgreSQL is', async () => {
  const sender = new Sender('Paused')
  const sending = Promise.all(clients.map(client => sender.sendUntilFailure(client)))
  await sender.firstAcknowledged
  await postgres.kill()
  await sending
  await postgres.startAgain()
  await expectWholeAfterRetry(sender)
})

async function expectWholeAfterRetry(sender: Sender) {
  expect(await sender.findComplete(one.client)).toEqual(expect.arrayContaining(sender.acknowledged))
  await sender.retry(other.client)
  expect(sender.unacknowledged).toEqual([])
  expect(await sender.findComplete(one.client)).toEqual(sender.acknowledged.toSorted())
  expect(await sender.countRepeated(one.client)).toBe(0)
}
