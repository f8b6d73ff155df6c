import { expect, test } from 'vitest'
import { Receiver } from './harness/receiver.ts'
import { serveParts } from './harness/serve-parts.ts'
import { WebhookClient } from './harness/webhook-client.ts'

test('unless the operator allows it, no webhook goes to this machine or its network', async () => {
  const { client } = await serveParts()
  const webhooks = new WebhookClient(client)
  const { url } = await Receiver.start()
  for (const host of ['127.0.0.1', '[::1]', '10.0.0.1', '192.168.1.1', '[::ffff:127.0.0.1]'])
    expect(await webhooks.ask('POST', '', { url: url.replace('localhost', host) }), host).toMatchObject({
      status: 422,
      body: { error: { code: 'webhook_address_forbidden' } },
    })
})
