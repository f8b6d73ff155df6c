import { Webhook } from 'standardwebhooks'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { retryDelay } from '../src/webhooks/retry-delay.ts'
import {
  answers,
  type Behaviour,
  breaksOff,
  hangs,
  inTurn,
  neverEnds,
  type Received,
  Receiver,
} from './harness/receiver.ts'
import { serveParts } from './harness/serve-parts.ts'
import { TransitionList } from './harness/transition-list.ts'
import { type MadeWebhook, WebhookClient } from './harness/webhook-client.ts'

const log = new TransitionList()
const { client, database, webhookDelivery } = await serveParts({
  settings: { MUSTER_WEBHOOK_PRIVATE: '1' },
  log,
  // As many tries as ever, and none waits long for the next.
  retryDelay: tries => (retryDelay(tries) === undefined ? undefined : 0),
})
const webhooks = new WebhookClient(client)
await client.api('audiences', { key: 'vip', name: 'VIP', query: 'event().count() >= 1' })

const waiting = { timeout: 50_000, interval: 20 }

async function subscribe(behaviour?: Behaviour, settings: object = {}) {
  const receiver = await Receiver.start(behaviour)
  const webhook = await webhooks.make({ url: receiver.url, ...settings })
  return { receiver, webhook, path: `/${webhook.id}` }
}

/** Writes transitions, and tells of them. Answers their positions. */
function happen(count: number, what: Parameters<TransitionList['add']>[1] = {}): number[] {
  const positions = Array.from({ length: count }, () => log.add('default', what).position)
  webhookDelivery.notify('default')
  return positions
}

const bodySchema = z.object({
  type: z.literal('audience.transitions'),
  data: z.object({ transitions: z.array(z.object({ id: z.string().transform(Number) })) }),
})

function positionsIn({ body }: Received): number[] {
  return bodySchema.parse(JSON.parse(body)).data.transitions.map(({ id }) => id)
}

function idOf({ headers }: Received): string {
  return String(headers['webhook-id'])
}

async function untilReceived(receiver: Receiver, positions: readonly number[]): Promise<void> {
  await vi.waitFor(() => expect(receiver.received.flatMap(positionsIn)).toEqual(positions), waiting)
}

async function untilDelivered(path: string, outcomes: readonly string[]) {
  return vi.waitFor(async () => {
    const { deliveries } = (await webhooks.ask('GET', `${path}/deliveries`)).body
    expect(deliveries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(outcomes)
    return deliveries
  }, waiting)
}

test('transitions arrive signed, with the names of their profiles', async () => {
  const { receiver, webhook, path } = await subscribe()
  await client.record({ type: 'identify', userId: 'ada', anonymousId: 'laptop', traits: { plan: 'gold' } })
  const profile = await client.profile(`trait('plan') = 'gold'`)
  const [position] = happen(1, { profile: profile.id, change: 'exited', cause: 'time', version: 3 })
  await untilReceived(receiver, [position ?? 0])

  const [message] = receiver.received
  expect(verify(message, webhook)).toEqual({
    type: 'audience.transitions',
    timestamp: expect.any(String),
    data: {
      workspace: 'default',
      transitions: [
        {
          id: String(position),
          audience: 'vip',
          profile: {
            id: profile.id,
            identifiers: [
              { type: 'user_id', id: 'ada' },
              { type: 'anonymous_id', id: 'laptop' },
            ],
          },
          change: 'exited',
          at: '2026-03-01T12:00:00.000Z',
          reason: 'time',
          version: 3,
        },
      ],
    },
  })
  expect(await untilDelivered(path, ['delivered'])).toEqual([
    {
      id: receiver.received.map(idOf)[0],
      at: expect.any(String),
      transitions: 1,
      outcome: 'delivered',
      status: 204,
      error: null,
      duration_ms: expect.any(Number),
    },
  ])
})

function verify(message: Received | undefined, { secret }: MadeWebhook): unknown {
  const headers = Object.entries(message?.headers ?? {}).map(([name, value]) => [name, String(value)])
  return new Webhook(secret).verify(message?.body ?? '', Object.fromEntries(headers))
}

test('or in Segment’s form', async () => {
  const { receiver } = await subscribe(answers(200), { format: 'segment_identify' })
  happen(2)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), waiting)
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
    batch: [
      { type: 'identify', traits: { vip: true } },
      { type: 'identify', traits: { vip: true } },
    ],
  })
})

test('many arrive in order, in batches of 500 at most, one at a time', async () => {
  let onItsWay = 0
  let most = 0
  const { receiver } = await subscribe(response => {
    most = Math.max(most, ++onItsWay)
    setTimeout(() => {
      onItsWay--
      response.writeHead(200).end()
    }, 20)
  })
  const positions = happen(1_234)
  await untilReceived(receiver, positions)
  expect(receiver.received.map(message => positionsIn(message).length)).toEqual([500, 500, 234])
  expect(new Set(receiver.received.map(idOf)).size).toBe(3)
  expect(most).toBe(1)
})

test('a message has 256 KB at most', async () => {
  const { receiver } = await subscribe()
  const names = Array.from({ length: 20 }, (_, n) => `${n} `.padEnd(1_000, 'x'))
  await client.record(
    { type: 'identify', userId: 'bob', traits: { names: 20 } },
    ...names.map(anonymousId => ({ type: 'identify', userId: 'bob', anonymousId })),
  )
  const { id: profile } = await client.profile(`trait('names') = 20`)
  await untilReceived(receiver, happen(30, { profile }))
  expect(receiver.received.map(message => positionsIn(message).length)).toEqual([12, 12, 6])
  for (const { body } of receiver.received) expect(Buffer.byteLength(body)).toBeLessThan(256 * 1024)
})

test('who asked for one audience is told of no other, however rarely something happens there', async () => {
  const { receiver } = await subscribe(answers(200), { audiences: ['vip'] })
  happen(1_100, { audience: 'crowd' })
  const [position = 0] = happen(1)
  happen(700, { audience: 'crowd' })
  const [last = 0] = happen(1)
  await untilReceived(receiver, [position, last])
})

test('a receiver that is slow or dead holds up nobody else', async () => {
  const dead = await Promise.all(Array.from({ length: 10 }, () => subscribe(hangs)))
  const { receiver } = await subscribe()
  for (let round = 1; round <= 3; round++) {
    const before = receiver.received.flatMap(positionsIn)
    await untilReceived(receiver, [...before, ...happen(10)])
  }
  expect(receiver.received).toHaveLength(3)
  for (const { receiver, path } of dead) {
    expect(receiver.received).toHaveLength(1)
    await webhooks.ask('DELETE', path)
  }
})

test.each([
  ['answers 500', answers(500)],
  ['breaks off its answer', breaksOff],
  ['redirects', answers(302, '', { location: 'http://127.0.0.1/' })],
])('a receiver that %s gets the same message again', async (_what, behaviour) => {
  const { receiver, webhook, path } = await subscribe(inTurn(behaviour, behaviour, answers(200)))
  const positions = happen(3)
  await untilDelivered(path, ['delivered', 'failed', 'failed'])
  expect(receiver.received.map(positionsIn)).toEqual([positions, positions, positions])
  expect(new Set(receiver.received.map(idOf)).size).toBe(1)
  for (const message of receiver.received) verify(message, webhook)
})

test('an answer without end is an answer', async () => {
  const { receiver, path } = await subscribe(neverEnds)
  const positions = happen(1)
  await untilReceived(receiver, positions)
  await untilDelivered(path, ['delivered'])
})

test('a receiver that is gone for good is sent no more', async () => {
  const { receiver, path } = await subscribe(answers(410))
  happen(2)
  await untilDelivered(path, ['gone'])
  expect((await webhooks.ask('GET', path)).body).toMatchObject({
    enabled: false,
    disabled_at: expect.any(String),
    disabled_by: 'receiver',
  })
  happen(2)
  expect(receiver.received).toHaveLength(1)
})

test('after the eighth try a message is a dead letter, later ones go on, and it can be sent again', async () => {
  const { receiver, path } = await subscribe(inTurn(...Array(8).fill(answers(503, 'down')), answers(200)))
  const first = happen(2)
  const outcomes = ['dead', ...Array(7).fill('failed')]
  await untilDelivered(path, outcomes)
  const later = happen(3)
  await untilDelivered(path, ['delivered', ...outcomes])

  const { body } = await webhooks.ask('GET', `${path}/dead-letters`)
  const [letter] = body.dead_letters
  expect(body).toEqual({
    dead_letters: [
      {
        id: receiver.received.map(idOf)[0],
        transitions: 2,
        created_at: expect.any(String),
        tries: 8,
        last_tried_at: expect.any(String),
        last_status: 503,
        last_error: null,
        last_answer: 'down',
      },
    ],
    next: null,
  })
  expect(await webhooks.ask('POST', `${path}/dead-letters/${letter.id}/resend`)).toEqual({
    status: 202,
    body: { resent: 1 },
  })
  await untilDelivered(path, ['delivered', 'delivered', ...outcomes])
  expect(receiver.received.map(positionsIn).slice(7)).toEqual([first, later, first])
  expect(receiver.received.map(idOf).at(-1)).toBe(letter.id)
  expect((await webhooks.ask('GET', `${path}/dead-letters`)).body.dead_letters).toEqual([])
  expect((await webhooks.ask('POST', `${path}/dead-letters/${letter.id}/resend`)).status).toBe(404)
})

test('dead letters are listed in pages, and sent again all at once', async () => {
  const { receiver, path } = await subscribe(answers(500))
  const batches = [happen(1)]
  await untilDelivered(path, ['dead', ...Array(7).fill('failed')])
  batches.push(happen(1))
  await untilDelivered(path, ['dead', ...Array(7).fill('failed'), 'dead', ...Array(7).fill('failed')])

  const first = (await webhooks.ask('GET', `${path}/dead-letters?limit=1`)).body
  const second = (await webhooks.ask('GET', `${path}/dead-letters?limit=1&cursor=${first.next}`)).body
  expect([first.dead_letters.length, second.dead_letters.length, second.next]).toEqual([1, 1, null])
  expect(first.dead_letters[0].id).not.toBe(second.dead_letters[0].id)

  receiver.received.length = 0
  receiver.behaviour = answers(200)
  expect((await webhooks.ask('POST', `${path}/dead-letters/resend`)).body).toEqual({ resent: 2 })
  await untilReceived(receiver, batches.flat())
})

test('a webhook that is disabled misses nothing for a week, and begins anew after that', async () => {
  const { receiver, path } = await subscribe()
  const first = happen(1)
  await untilReceived(receiver, first)
  await webhooks.ask('PATCH', path, { enabled: false })
  const missed = happen(2)
  await webhooks.ask('PATCH', path, { enabled: true })
  await untilReceived(receiver, [...first, ...missed])

  await webhooks.ask('PATCH', path, { enabled: false })
  happen(2)
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000)
  await database
    .updateTable('webhooks')
    .set({ disabled_at: eightDaysAgo })
    .where('id', '=', path.slice(1))
    .execute()
  await webhooks.ask('PATCH', path, { enabled: true })
  await untilReceived(receiver, [...first, ...missed, ...happen(1)])
})

test('what is on its way follows its webhook to a new address', async () => {
  const { receiver, path } = await subscribe(hangs)
  const positions = happen(1)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), waiting)
  const other = await Receiver.start()
  await webhooks.ask('PATCH', path, { url: other.url })
  await untilReceived(other, positions)
  expect(other.received.map(idOf)).toEqual(receiver.received.map(idOf))
})

test('a webhook that is deleted gets no more, and leaves nothing', async () => {
  const { receiver, webhook, path } = await subscribe(answers(500))
  happen(1)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), waiting)
  await webhooks.ask('DELETE', path)
  for (const table of ['webhook_batches', 'webhook_deliveries'] as const)
    expect(
      await database.selectFrom(table).selectAll().where('webhook_id', '=', webhook.id).execute(),
    ).toEqual([])
  const { length } = receiver.received
  const { receiver: other } = await subscribe()
  await untilReceived(other, happen(1))
  expect(receiver.received.length).toBeLessThanOrEqual(length + 1)
})

test('nobody is told of another workspace', async () => {
  const { receiver } = await subscribe()
  log.add('other')
  webhookDelivery.notify('other')
  await untilReceived(receiver, happen(1))
})

test('what nobody told of is found nevertheless', async () => {
  const { receiver } = await subscribe()
  const { position } = log.add('default')
  await untilReceived(receiver, [position])
})

test('/metrics says what became of deliveries, and how old the queue is', async () => {
  const metrics = await (await fetch(`${client.url}/metrics`)).text()
  expect(metrics).toMatch(/muster_webhook_deliveries_total\{outcome="delivered"\} \d+/)
  expect(metrics).toMatch(/muster_webhook_deliveries_total\{outcome="dead"\} 3\n/)
  expect(metrics).toMatch(/muster_webhook_deliveries_total\{outcome="gone"\} 1\n/)
  expect(metrics).toMatch(/muster_webhook_queue_age_seconds [\d.]+/)
})
