import { afterAll, expect, test } from 'vitest'
import { AddressGuard } from '../src/webhooks/address/address-guard.ts'
import { Poster } from '../src/webhooks/post.ts'
import {
  answers,
  type Behaviour,
  breaksOff,
  cutsConnection,
  hangs,
  neverEnds,
  Receiver,
} from './harness/receiver.ts'

const poster = new Poster(new AddressGuard(true))
afterAll(() => poster.close())

const running = new AbortController().signal

async function post(behaviour: Behaviour) {
  const receiver = await Receiver.start(behaviour)
  const answer = await poster.post(receiver.url, { 'webhook-id': 'msg_1' }, '{"a":1}', running)
  return { receiver, answer }
}

test('a message arrives as it is, and the beginning of the answer comes back', async () => {
  const { receiver, answer } = await post(answers(202, `\0${'taken '.repeat(400)}`))
  expect(receiver.received).toEqual([
    {
      headers: expect.objectContaining({
        'webhook-id': 'msg_1',
        'content-type': 'application/json',
        'user-agent': 'Muster',
        'content-length': '7',
      }),
      body: '{"a":1}',
    },
  ])
  expect(answer).toMatchObject({ status: 202, error: null, retryAfter: undefined })
  expect(answer.text).toHaveLength(1_000)
  expect(answer.text).toMatch(/^taken taken /)
})

test('a receiver may ask to be left alone', async () => {
  const { answer } = await post(answers(429, '', { 'retry-after': '120' }))
  expect(answer).toMatchObject({ status: 429, retryAfter: 120 })
})

test('a redirect is not followed', async () => {
  const target = await Receiver.start()
  const { answer } = await post(answers(307, '', { location: target.url }))
  expect(answer.status).toBe(307)
  expect(target.received).toEqual([])
})

test('of an answer without end only the beginning is read', async () => {
  const { answer } = await post(neverEnds)
  expect(answer.status).toBe(200)
  expect(answer.text).toBe('x'.repeat(1_000))
})

test.each([
  ['breaks off its answer', breaksOff, 'The connection was cut before the answer was whole.'],
  ['cuts the connection', cutsConnection, 'The connection was cut before the answer was whole.'],
  ['hangs', hangs, 'There was no whole answer within 15 seconds.'],
  [
    'has headers without end',
    answers(200, '', { 'x-long': 'x'.repeat(20_000) }),
    'The answer’s headers are too long.',
  ],
])('a receiver that %s has not answered', async (_what, behaviour, error) => {
  const { answer } = await post(behaviour)
  expect(answer).toMatchObject({ status: null, error, text: '' })
})

test('a receiver that is not there refuses', async () => {
  const receiver = await Receiver.start()
  await receiver.stop()
  const answer = await poster.post(receiver.url, {}, '{}', running)
  expect(answer).toMatchObject({ status: null, error: 'The connection was refused.' })
})

test('what is on its way ends when the server stops, and counts as nothing', async () => {
  const stop = new AbortController()
  const receiver = await Receiver.start(() => stop.abort())
  await expect(poster.post(receiver.url, {}, '{}', stop.signal)).rejects.toThrow()
})

test('a name that leads elsewhere when it is connected to than when it was checked leads nowhere', async () => {
  const receiver = await Receiver.start()
  const leads = [['93.184.215.14'], ['127.0.0.1']]
  const rebinding = new Poster(new AddressGuard(false, async () => leads.shift() ?? []))
  const url = receiver.url.replace('localhost', 'rebinding.example')
  const answer = await rebinding.post(url, {}, '{}', running)
  expect(answer).toMatchObject({
    status: null,
    error: 'rebinding.example leads to 127.0.0.1, where no webhook may go.',
  })
  expect(leads).toEqual([])
  expect(receiver.received).toEqual([])
  await rebinding.close()
})

test('an address in the URL itself is checked as well', async () => {
  const receiver = await Receiver.start()
  const careful = new Poster(new AddressGuard(false))
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
    const answer = await careful.post(receiver.url.replace('localhost', host), {}, '{}', running)
    expect(answer.error, host).toMatch(/is no address that webhooks may go to\.$/)
  }
  expect(receiver.received).toEqual([])
  await careful.close()
})
