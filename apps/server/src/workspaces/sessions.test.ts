import { expect, test } from 'vitest'
import { Sessions } from './sessions.ts'

const access = {
  workspace: { id: 'default', name: 'default', asOf: null, samplePending: false, zone: 'UTC' },
  role: 'owner',
  source: '',
  author: 'sign-in link',
} as const

test('a session opens what it was started for, until it ends', () => {
  const sessions = new Sessions()
  const id = sessions.start(access)
  expect(sessions.find(id)).toBe(access)
  sessions.end(id)
  expect(sessions.find(id)).toBeUndefined()
})

test('each server has a sign-in token of its own', () => {
  const [one, other] = [new Sessions(), new Sessions()]
  expect(one.isSignInToken(one.signInToken)).toBe(true)
  expect(one.isSignInToken(other.signInToken)).toBe(false)
  expect(one.isSignInToken('')).toBe(false)
})
