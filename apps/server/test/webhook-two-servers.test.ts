import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Metrics } from '../src/http/metrics.ts'
import { openBoss } from '../src/jobs/open-boss.ts'
import { createLogger } from '../src/log.ts'
import { openWebhooks, webhookQueue } from '../src/webhooks/open-webhooks.ts'
import { Workspaces } from '../src/workspaces/workspaces.ts'
import { dataFolder } from './harness/data-folder.ts'
import { openDatabase } from './harness/open-database.ts'
import { Receiver } from './harness/receiver.ts'
import { TransitionList } from './harness/transition-list.ts'

const database = await openDatabase()
const folder = await dataFolder()
const logger = createLogger('silent')
const log = new TransitionList()
await new Workspaces(database).ensure({ id: 'default', name: 'default', asOf: null, samplePending: false })

/** A server on the database and the log that it shares with the other. */
async function open() {
  const boss = await openBoss(database, { queues: [webhookQueue], alone: true, logger })
  const delivery = await openWebhooks({
    config: {
      secret: 'a-secret-of-at-least-32-characters',
      postgresUrl: undefined,
      dataFolder: folder,
      webhookPrivate: true,
    },
    database,
    boss,
    source: { log, identifiers: async () => new Map() },
    metrics: new Metrics(),
    logger,
  })
  afterAll(async () => {
    await delivery.close()
    await boss.stop({ graceful: false })
  })
  return delivery
}

const servers = [await open(), await open()]

const bodySchema = z.object({
  data: z.object({ transitions: z.array(z.object({ id: z.string().transform(Number) })) }),
})

test('two servers that are told of the same put each transition into one message, and send one at a time', async () => {
  const onItsWay = { now: 0, most: 0 }
  const receivers = await Promise.all(
    Array.from({ length: 5 }, async (_, n) => {
      const receiver = await Receiver.start(response => {
        if (n === 0) onItsWay.most = Math.max(onItsWay.most, ++onItsWay.now)
        setTimeout(() => {
          if (n === 0) onItsWay.now--
          response.writeHead(200).end()
        }, 10)
      })
      await servers[n % 2]?.webhooks.create('default', {
        url: receiver.url,
        audiences: 'all',
        format: 'muster',
        enabled: true,
        description: '',
      })
      return receiver
    }),
  )
  const positions: number[] = []
  for (let round = 0; round < 20; round++) {
    for (let count = 0; count < 100; count++) positions.push(log.add('default').position)
    for (const { notify } of servers) notify('default')
    await delay(20)
  }
  for (const { received } of receivers)
    await vi.waitFor(
      () =>
        expect(
          received.flatMap(({ body }) =>
            bodySchema.parse(JSON.parse(body)).data.transitions.map(({ id }) => id),
          ),
        ).toEqual(positions),
      { timeout: 50_000 },
    )
  expect(onItsWay.most).toBe(1)
})
