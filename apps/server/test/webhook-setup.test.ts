import { afterAll, expect, test } from 'vitest'
import { Metrics } from '../src/http/metrics.ts'
import { openBoss } from '../src/jobs/open-boss.ts'
import { createLogger } from '../src/log.ts'
import { openWebhooks, webhookQueue } from '../src/webhooks/open-webhooks.ts'
import type { WebhookSettings } from '../src/webhooks/webhooks.ts'
import { Workspaces } from '../src/workspaces/workspaces.ts'
import { dataFolder } from './harness/data-folder.ts'
import { openDatabase } from './harness/open-database.ts'
import { TransitionList } from './harness/transition-list.ts'

const logger = createLogger('silent')
const database = await openDatabase()
const boss = await openBoss(database, { queues: [webhookQueue], alone: true, logger })
afterAll(() => boss.stop({ graceful: false }))
await new Workspaces(database).ensure({ id: 'default', name: 'default', asOf: null, samplePending: false })

/** What a server with these settings can do for webhooks. */
async function open(settings: { readonly secret?: string; readonly postgresUrl?: string }) {
  const delivery = await openWebhooks({
    config: {
      secret: undefined,
      postgresUrl: undefined,
      dataFolder: await dataFolder(),
      webhookPrivate: false,
      ...settings,
    },
    database,
    boss,
    source: { log: new TransitionList(), identifiers: async () => new Map() },
    metrics: new Metrics(),
    logger,
  })
  afterAll(() => delivery.close())
  return delivery.webhooks
}

const to = (url: string): WebhookSettings => ({
  url,
  audiences: 'all',
  format: 'muster',
  enabled: false,
  description: '',
})

test('unless the operator allows it, no webhook goes to this machine or its network', async () => {
  const webhooks = await open({})
  for (const host of ['127.0.0.1', '[::1]', '10.0.0.1', '192.168.1.1', '[::ffff:127.0.0.1]', '2130706433'])
    await expect(webhooks.create('default', to(`http://${host}/`)), host).rejects.toMatchObject({
      status: 422,
      code: 'webhook_address_forbidden',
    })
  expect(await webhooks.create('default', to('https://8.8.8.8/'))).toMatchObject({
    secret: expect.stringMatching(/^whsec_/),
  })
})

test('servers that share a PostgreSQL need a MUSTER_SECRET for webhooks', async () => {
  const postgresUrl = 'postgres://db/muster'
  const without = await open({ postgresUrl })
  await expect(without.create('default', to('https://8.8.8.8/'))).rejects.toMatchObject({
    status: 422,
    code: 'webhooks_need_secret',
    message: expect.stringContaining('the same MUSTER_SECRET'),
  })
  const webhooks = await open({ postgresUrl, secret: 'a-secret-of-at-least-32-characters' })
  const { webhook } = await webhooks.create('default', to('https://8.8.8.8/'))
  expect(await without.get('default', webhook.id)).toEqual(webhook)
})
