import { expect, test } from 'vitest'
import { fingerprint, RecentMessages } from './recent-messages.ts'

const hour = 3_600_000
const first = fingerprint('shop', 'm1')

test('knows a message of its workspace, and no other', () => {
  const recent = new RecentMessages(0)
  recent.add(first, 0)
  expect(recent.has(fingerprint('shop', 'm1'))).toBe(true)
  expect(recent.has(fingerprint('shop', 'm2'))).toBe(false)
  expect(recent.has(fingerprint('another shop', 'm1'))).toBe(false)
})

test('knows a message for a day at least', () => {
  const recent = new RecentMessages(0)
  recent.add(first, 0)
  recent.add(fingerprint('shop', 'm2'), 25 * hour)
  expect(recent.has(first)).toBe(true)
})

test('knows a message of the end of a generation for a day at least', () => {
  const recent = new RecentMessages(0)
  recent.add(first, 24 * hour)
  for (let hours = 25; hours <= 48; hours++) recent.add(fingerprint('shop', `at ${hours}`), hours * hour)
  expect(recent.has(first)).toBe(true)
})

test('forgets a message once two generations have passed', () => {
  const recent = new RecentMessages(0)
  recent.add(first, 0)
  recent.add(fingerprint('shop', 'm2'), 25 * hour)
  recent.add(fingerprint('shop', 'm3'), 50 * hour)
  expect(recent.has(first)).toBe(false)
  expect(recent.has(fingerprint('shop', 'm2'))).toBe(true)
})
