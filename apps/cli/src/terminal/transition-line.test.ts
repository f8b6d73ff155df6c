import { expect, test } from 'vitest'
import type { Transition } from '../client/members-api.ts'
import { describeTransition } from './transition-line.ts'

const transition: Transition = {
  id: '5025a520-3d96-5511-8009-8781f084365c',
  identifiers: [
    { type: 'anonymous_id', id: 'a-1' },
    { type: 'user_id', id: 'ada' },
  ],
  audience: 'vip',
  change: 'entered',
  at: '2026-03-01T09:30:07.120Z',
  reason: 'event',
  version: 1,
  position: 7,
}

test('who entered or left is known by a user id, else by any id, else by the profile', () => {
  expect(describeTransition(transition)).toBe('2026-03-01 09:30:07 UTC  entered  user_id ada, by an event')
  const visitor = { ...transition, identifiers: transition.identifiers.slice(0, 1), reason: 'time' as const }
  expect(describeTransition(visitor)).toContain('anonymous_id a-1, by time')
  expect(describeTransition({ ...transition, identifiers: [], change: 'exited' })).toContain(
    'exited   profile 5025a520-',
  )
})

test('an id is one line, whatever is in it', () => {
  const hostile = { ...transition, identifiers: [{ type: 'user_id', id: '\u001b[2Je\nve' }] }
  expect(describeTransition(hostile)).toContain('user_id e ve, by')
})
