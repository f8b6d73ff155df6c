import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPolledStates } from '../src/live/peers/polled-states/polled-states.ts'

const day = 86_400_000
const audiences = new Map([
  ['often', `event('Email Opened').within(1 days).count() >= 2`],
  ['lapsed', `event('Email Opened').within(1 days).count() = 0 AND event('Email Opened').count() >= 1`],
  ['dear', `event('Order Completed').where(property('revenue') >= 150).within(7 days).count() >= 1`],
  ['limited', `trait('limit') >= 30 AND event('Email Opened').within(7 days).count() >= 1`],
])

it('knows at its next poll who did what, and who did nothing by time alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-'))
  const states = await openPolledStates(folder, audiences)
  const membersAt = async (now: number) => {
    await states.poll(now)
    return Object.fromEntries(await states.members())
  }

  await states.takeIn([
    event('ann', 'Email Opened'),
    traits('ann', { limit: 40 }),
    traits('ben', { limit: 20 }),
    event('ben', 'Email Opened'),
    event('ben', 'Order Completed', { revenue: 199 }),
    event('cleo', 'Order Completed', { revenue: 149 }),
  ])
  expect(await membersAt(Date.now())).toEqual({ dear: ['ben'], limited: ['ann'] })

  await states.takeIn([event('ann', 'Email Opened'), traits('ben', { limit: 30 })])
  const now = Date.now()
  expect(await membersAt(now)).toEqual({ often: ['ann'], dear: ['ben'], limited: ['ann', 'ben'] })

  expect(await membersAt(now + 2 * day)).toEqual({
    lapsed: ['ann', 'ben'],
    dear: ['ben'],
    limited: ['ann', 'ben'],
  })

  await states.close()
  await rm(folder, { recursive: true })
})

function event(userId: string, event: string, properties: object = {}): string {
  return message({ type: 'track', userId, event, properties })
}

function traits(userId: string, traits: object): string {
  return message({ type: 'identify', userId, traits })
}

function message(call: object): string {
  return JSON.stringify({ messageId: crypto.randomUUID(), timestamp: new Date().toISOString(), ...call })
}
