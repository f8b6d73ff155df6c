import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { hashKey } from '../src/workspaces/key.ts'
import { answers, Receiver } from './harness/receiver.ts'
import { serveParts } from './harness/serve-parts.ts'
import { WebhookClient } from './harness/webhook-client.ts'

const { client, database, workspaces } = await serveParts({ settings: { MUSTER_WEBHOOK_PRIVATE: '1' } })
const webhooks = new WebhookClient(client)
const receiver = await Receiver.start()

function failure(status: number, code: string, more: object = {}) {
  return { status, body: { error: expect.objectContaining({ code, ...more }) } }
}

test('a webhook is made, shown, listed, changed and deleted', async () => {
  const { status, body } = await webhooks.ask('POST', '', { url: receiver.url, description: 'CRM' })
  const { secret, ...webhook } = body
  expect(status).toBe(201)
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(webhook).toEqual({
    id: expect.any(String),
    url: receiver.url,
    audiences: 'all',
    format: 'muster',
    description: 'CRM',
    enabled: true,
    disabled_at: null,
    disabled_by: null,
    created_at: expect.any(String),
    updated_at: expect.any(String),
  })
  expect(await webhooks.ask('GET', `/${webhook.id}`)).toEqual({ status: 200, body: webhook })
  expect(await webhooks.ask('GET', '')).toEqual({ status: 200, body: { webhooks: [webhook], next: null } })

  const changed = await webhooks.ask('PATCH', `/${webhook.id}`, { enabled: false, format: 'segment_track' })
  expect(changed.body).toEqual({
    ...webhook,
    enabled: false,
    disabled_at: expect.any(String),
    disabled_by: 'editor',
    format: 'segment_track',
    updated_at: expect.any(String),
  })
  expect(await webhooks.ask('DELETE', `/${webhook.id}`)).toEqual({ status: 204, body: undefined })
  expect(await webhooks.ask('GET', `/${webhook.id}`)).toEqual(failure(404, 'webhook_not_found'))
})

test('webhooks are listed in pages', async () => {
  const made = [await webhooks.make({ url: receiver.url }), await webhooks.make({ url: receiver.url })]
  const first = await webhooks.ask('GET', '?limit=1')
  const second = await webhooks.ask('GET', `?limit=1&cursor=${first.body.next}`)
  expect([...first.body.webhooks, ...second.body.webhooks].map(({ id }) => id)).toEqual(
    made.map(({ id }) => id),
  )
  expect(second.body.next).toBeNull()
})

test.each([
  [{ url: 'ftp://example.com/' }, 'url'],
  [{ url: 'https://me:secret@example.com/' }, 'url'],
  [{ url: 'example.com' }, 'url'],
  [{ audiences: [] }, 'audiences'],
  [{ format: 'xml' }, 'format'],
])('%j is refused', async (wrong, field) => {
  expect(await webhooks.ask('POST', '', { url: receiver.url, ...wrong })).toEqual(
    failure(400, 'invalid_request', { details: [expect.objectContaining({ field })] }),
  )
})

test('only audiences that there are can be asked for', async () => {
  const settings = { url: receiver.url, audiences: ['nobody'] }
  expect(await webhooks.ask('POST', '', settings)).toEqual(
    failure(422, 'audience_unknown', { details: ['nobody'] }),
  )
  await client.api('audiences', { key: 'nobody', name: 'Nobody', query: 'event().count() < 0' })
  expect((await webhooks.ask('POST', '', settings)).body).toMatchObject({ audiences: ['nobody'] })
})

test('an address where no webhook may go is refused when it is saved, allowed private ones or not', async () => {
  const { id } = await webhooks.make({ url: receiver.url })
  for (const url of ['http://169.254.169.254/latest/meta-data', 'http://[fe80::1]/', 'http://0.0.0.0/']) {
    expect(await webhooks.ask('POST', '', { url })).toEqual(failure(422, 'webhook_address_forbidden'))
    expect(await webhooks.ask('PATCH', `/${id}`, { url })).toEqual(failure(422, 'webhook_address_forbidden'))
  }
})

test('a test message is signed, and what comes back is told', async () => {
  const { id, secret } = await webhooks.make({ url: receiver.url })
  receiver.behaviour = answers(200, 'thank you')
  expect(await webhooks.ask('POST', `/${id}/test`)).toEqual({
    status: 200,
    body: { status: 200, error: null, answer: 'thank you', duration_ms: expect.any(Number) },
  })
  const [message] = receiver.received.splice(0)
  expect(new Webhook(secret).verify(message?.body ?? '', signatureOf(message))).toMatchObject({
    type: 'webhook.test',
    data: { workspace: 'default', transitions: [] },
  })
})

test('after a rotation both secrets sign, and the older one for a day only', async () => {
  const { id, secret: old } = await webhooks.make({ url: receiver.url })
  const { body } = await webhooks.ask('POST', `/${id}/rotate`)
  expect(body.secret).toMatch(/^whsec_/)
  expect(body.secret).not.toBe(old)
  expect(await verifiedBy(id, [old, body.secret])).toEqual([true, true])

  await database
    .updateTable('webhooks')
    .set({ previous_secret_until: new Date() })
    .where('id', '=', id)
    .execute()
  expect(await verifiedBy(id, [old, body.secret])).toEqual([false, true])
})

async function verifiedBy(id: string, secrets: readonly string[]): Promise<boolean[]> {
  receiver.received.length = 0
  await webhooks.ask('POST', `/${id}/test`)
  const [message] = receiver.received
  return secrets.map(secret => {
    try {
      new Webhook(secret).verify(message?.body ?? '', signatureOf(message))
      return true
    } catch {
      return false
    }
  })
}

function signatureOf(message: Receiver['received'][number] | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(message?.headers ?? {}).map(([name, value]) => [name, `${value}`]))
}

test('no secret is in the database as it is, nor told a second time', async () => {
  const { id, secret } = await webhooks.make({ url: receiver.url })
  const rows = JSON.stringify(await database.selectFrom('webhooks').selectAll().execute())
  expect(rows).not.toContain('whsec_')
  expect(rows).not.toContain(secret.slice('whsec_'.length))
  for (const path of ['', `/${id}`, `/${id}/deliveries`, `/${id}/dead-letters`])
    expect(JSON.stringify(await webhooks.ask('GET', path))).not.toContain('secret')
})

test('who may only look sees no webhooks, and another workspace sees none of these', async () => {
  const { id } = await webhooks.make({ url: receiver.url })
  const viewer = await workspaces.addKey('default', 'api')
  await database.updateTable('keys').set({ role: 'viewer' }).where('hash', '=', hashKey(viewer)).execute()
  expect(await webhooks.ask('GET', '', undefined, viewer)).toEqual(failure(403, 'forbidden'))

  await workspaces.ensure({ id: 'other', name: 'other', asOf: null, samplePending: false })
  const other = await workspaces.addKey('other', 'api')
  expect((await webhooks.ask('GET', '', undefined, other)).body.webhooks).toEqual([])
  for (const [method, path, body] of [
    ['GET', `/${id}`],
    ['PATCH', `/${id}`, { enabled: false }],
    ['DELETE', `/${id}`],
    ['POST', `/${id}/rotate`],
    ['POST', `/${id}/test`],
    ['GET', `/${id}/deliveries`],
    ['GET', `/${id}/dead-letters`],
    ['POST', `/${id}/dead-letters/resend`],
    ['POST', `/${id}/dead-letters/msg_1/resend`],
  ] as const)
    expect(await webhooks.ask(method, path, body, other), path).toEqual(failure(404, 'webhook_not_found'))
})

test('a workspace has a hundred webhooks at most', async () => {
  const { length } = (await webhooks.ask('GET', '?limit=1000')).body.webhooks
  for (let count = length; count < 100; count++) await webhooks.make({ url: receiver.url })
  expect(await webhooks.ask('POST', '', { url: receiver.url })).toEqual(failure(422, 'webhook_limit'))
})
