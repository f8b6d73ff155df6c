import { expect, test } from 'vitest'
import type { NamedTransition } from './named-transition.ts'
import { toSegmentIdentify } from './to-segment-identify.ts'
import { toSegmentTrack } from './to-segment-track.ts'

const entered: NamedTransition = {
  position: 7,
  audience: 'first_time_shopper',
  profile: '0b3c5f5e-8a0e-5d3c-9d0a-6f3a3b1c2d4e',
  identifiers: [
    { type: 'user_id', id: 'u123' },
    { type: 'anonymous_id', id: 'a1' },
  ],
  change: 'entered',
  at: Date.parse('2026-03-01T12:00:00Z'),
  cause: 'event',
  version: 2,
}

const common = {
  userId: 'u123',
  messageId: 'muster-demo-7',
  timestamp: '2026-03-01T12:00:00.000Z',
  context: {
    personas: {
      computation_class: 'audience',
      computation_id: 'first_time_shopper',
      computation_key: 'first_time_shopper',
      namespace: 'demo',
      space_id: 'demo',
    },
  },
}

test('who enters has the trait, who leaves has not', () => {
  expect(toSegmentIdentify('demo', entered)).toEqual({
    ...common,
    type: 'identify',
    traits: { first_time_shopper: true },
  })
  expect(toSegmentIdentify('demo', { ...entered, change: 'exited' }).traits).toEqual({
    first_time_shopper: false,
  })
})

test('who enters or leaves does what Segment calls so', () => {
  expect(toSegmentTrack('demo', entered)).toEqual({
    ...common,
    type: 'track',
    event: 'Audience Entered',
    properties: { audience_key: 'first_time_shopper', first_time_shopper: true },
  })
  expect(toSegmentTrack('demo', { ...entered, change: 'exited' })).toMatchObject({
    event: 'Audience Exited',
    properties: { audience_key: 'first_time_shopper', first_time_shopper: false },
  })
})

test('who has no user id goes by an anonymous one, and who has neither by the profile’s', () => {
  const anonymous = { ...entered, identifiers: [{ type: 'anonymous_id', id: 'a1' }] }
  expect(toSegmentIdentify('demo', anonymous)).toMatchObject({ anonymousId: 'a1' })
  expect(toSegmentTrack('demo', { ...entered, identifiers: [] })).toMatchObject({
    anonymousId: entered.profile,
  })
})
