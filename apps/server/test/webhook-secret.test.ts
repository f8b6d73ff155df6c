import { expect, test } from 'vitest'
import { Receiver } from './harness/receiver.ts'
import { serveParts } from './harness/serve-parts.ts'
import { WebhookClient } from './harness/webhook-client.ts'

test('servers that share a PostgreSQL need a MUSTER_SECRET for webhooks', async () => {
  const shared = { MUSTER_POSTGRES_URL: 'postgres://db/muster', MUSTER_WEBHOOK_PRIVATE: '1' }
  const { client } = await serveParts({ settings: shared })
  const { url } = await Receiver.start()
  expect(await new WebhookClient(client).ask('POST', '', { url })).toMatchObject({
    status: 422,
    body: {
      error: { code: 'webhooks_need_secret', message: expect.stringContaining('the same MUSTER_SECRET') },
    },
  })
})
