import type { Call } from '@muster/warehouse'
import { expect, test } from 'vitest'
import { readCall } from './read-call.ts'

const receivedAt = Date.UTC(2026, 0, 1)
const context = { workspace: 'default', source: 'web', receivedAt }
const ada = { userId: 'ada' }

function read(message: object): Call {
  const call = readCall(message, context)
  if (typeof call === 'string') throw new Error(call)
  return call
}

test('a track is an event of its name', () => {
  expect(
    read({
      ...ada,
      type: 'track',
      messageId: 'm-1',
      event: 'Order Completed',
      properties: { revenue: 30 },
      context: { ip: '1.2.3.4' },
    }),
  ).toEqual({
    workspace: 'default',
    source: 'web',
    type: 'track',
    messageId: 'm-1',
    userId: 'ada',
    anonymousId: undefined,
    previousId: undefined,
    groupId: undefined,
    name: 'Order Completed',
    time: receivedAt,
    receivedAt,
    properties: { revenue: 30 },
    context: { ip: '1.2.3.4' },
    visitor: { ip: '1.2.3.4' },
  })
})

test.each([
  ['page', 'Page Viewed'],
  ['screen', 'Screen Viewed'],
])('a %s is the event %s, and its own name a property', (type, name) => {
  expect(read({ ...ada, type, name: 'Pricing', properties: { path: '/pricing' } })).toMatchObject({
    name,
    properties: { path: '/pricing', name: 'Pricing' },
  })
  expect(read({ ...ada, type })).toMatchObject({ name, properties: {} })
})

test.each(['identify', 'group'])('the traits of %s are kept, and it is no event', type => {
  expect(read({ ...ada, type, groupId: 'acme', traits: { plan: 'pro' }, event: 'Never' })).toMatchObject({
    name: '',
    properties: { plan: 'pro' },
  })
})

test('only an alias has a previousId', () => {
  expect(read({ ...ada, type: 'alias', previousId: 'old' }).previousId).toBe('old')
  expect(read({ ...ada, type: 'identify', previousId: 'old' }).previousId).toBeUndefined()
})

test('only a group has a groupId, and needs it', () => {
  expect(read({ ...ada, type: 'group', groupId: 7 }).groupId).toBe('7')
  expect(read({ ...ada, type: 'identify', groupId: 'acme' }).groupId).toBeUndefined()
  expect(readCall({ ...ada, type: 'group' }, context)).toBe('A group needs a groupId.')
  expect(readCall({ ...ada, type: 'group', groupId: 'undefined' }, context)).toMatch(/is no group’s id/)
})

test('a call says of the visitor what its context does', () => {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'
  const page = { url: 'https://shop.example/shoes', referrer: 'https://www.google.com/' }
  const call = read({ ...ada, type: 'identify', context: { userAgent, page } })
  expect(call.visitor).toMatchObject({ browser: 'Firefox', path: '/shoes', channel: 'search' })
})

test('of the properties only a page’s are of the page', () => {
  const properties = { url: 'https://shop.example/shoes', title: 'Shoes' }
  expect(read({ ...ada, type: 'page', properties }).visitor).toMatchObject({ path: '/shoes', title: 'Shoes' })
  expect(read({ ...ada, type: 'track', event: 'Shared', properties }).visitor).toEqual({})
})

test('where the context has no IP address the client’s counts, and the context stays as it was sent', () => {
  const client = {
    ...context,
    clientAddress: '145.97.0.1',
    locate: (ip: string) => (ip === '145.97.0.1' ? { country: 'NL' } : undefined),
  }
  const message = { ...ada, type: 'identify' }
  expect(readCall(message, client)).toMatchObject({
    context: {},
    visitor: { ip: '145.97.0.1', country: 'NL', continent: 'EU' },
  })
  expect(readCall({ ...message, context: { ip: '0.0.0.0' } }, client)).toMatchObject({
    context: { ip: '0.0.0.0' },
    visitor: { ip: '0.0.0.0' },
  })
})

test('the address says the type before the message does', () => {
  const call = readCall({ ...ada, type: 'identify', event: 'Bought' }, { ...context, type: 'track' })
  expect(call).toMatchObject({ type: 'track', name: 'Bought' })
})

test('ids may be numbers, and empty ones are none', () => {
  const call = read({ type: 'identify', userId: 42, anonymousId: '', messageId: 7 })
  expect([call.userId, call.anonymousId, call.messageId]).toEqual(['42', undefined, '7'])
})

test('a message without an id gets one of its own', () => {
  const message = { ...ada, type: 'identify' }
  expect(read(message).messageId).not.toBe(read(message).messageId)
})

test('half characters are made whole, so that every id can be written', () => {
  const call = read({ userId: 'a\ud800', type: 'track', event: 'b\udc00' })
  expect([call.userId, call.name]).toEqual(['a\ufffd', 'b\ufffd'])
})

test.each([
  [{ timestamp: '2025-12-31T23:00:00Z' }, Date.UTC(2025, 11, 31, 23)],
  [{ timestamp: '2025-12-31T23:00:00+01:00' }, Date.UTC(2025, 11, 31, 22)],
  [{ timestamp: 1_767_000_000_000 }, 1_767_000_000_000],
  [{ originalTimestamp: '2025-12-30', timestamp: '2025-12-31' }, Date.UTC(2025, 11, 30)],
  [{ timestamp: '2025-12-31T23:00:00Z', sentAt: '2025-12-31T23:05:00Z' }, receivedAt - 300_000],
  [{}, receivedAt],
  [{ timestamp: null }, receivedAt],
])('%j is when it happened', (times, time) => {
  expect(read({ ...ada, type: 'identify', ...times }).time).toBe(time)
})

test.each([
  ['null', 'null'],
  ['-1', undefined],
  [undefined, 'anonymous'],
])('nobody alone (%j, %j) is refused', (userId, anonymousId) => {
  expect(readCall({ type: 'identify', userId, anonymousId }, context)).toMatch(/is nobody’s id/)
})

test('nobody beside somebody is let in', () => {
  expect(read({ type: 'identify', userId: 'null', anonymousId: 'visit-1' })).toMatchObject({
    anonymousId: 'visit-1',
  })
})
