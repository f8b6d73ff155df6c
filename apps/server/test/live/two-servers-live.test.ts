import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { remoteServers } from '../harness/remote-servers.ts'
import { saveAudiences, sendUntilFailure, untilRight } from './checked-audiences.ts'
import { LogReader } from './log-reader.ts'

const { one, other, start } = await remoteServers()

test('two servers double no transition, and lose none when one of them is killed', {
  timeout: 300_000,
}, async () => {
  let servers = [one, other]
  await saveAudiences(other.client)
  const logs = [new LogReader(), new LogReader()]
  for (let round = 0; round < 4; round++) {
    const [first, second] = servers
    if (!first || !second) throw new Error('There are two servers.')
    const sending = servers.map(({ client }, n) => sendUntilFailure(client, 2 * round + n))
    await delay(1_500)
    await logs[1]?.goOn(second.client)
    // In turn the one that leads, and the one that stands by.
    await first.kill()
    await delay(1_000)
    const third = await start(`server ${round}`)
    await second.kill()
    await Promise.all(sending)
    const fourth = await start(`another ${round}`)
    for (const log of logs) await untilRight((round % 2 === 0 ? third : fourth).client, log)
    servers = [third, fourth]
  }
  expect(logs[0]?.read).toEqual(logs[1]?.read)
})
