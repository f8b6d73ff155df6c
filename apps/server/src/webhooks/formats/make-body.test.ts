import { expect, test } from 'vitest'
import { makeBody, makeTestBody, sizeInBody, webhookFormats } from './make-body.ts'
import type { NamedTransition } from './named-transition.ts'

const transition: NamedTransition = {
  position: 7,
  audience: 'vip',
  profile: '0b3c5f5e-8a0e-5d3c-9d0a-6f3a3b1c2d4e',
  identifiers: [{ type: 'user_id', id: 'zoë' }],
  change: 'entered',
  at: Date.parse('2026-03-01T12:00:00Z'),
  cause: 'event',
  version: 2,
}
const of = (format: (typeof webhookFormats)[number]) => ({
  format,
  workspace: 'demo',
  at: new Date('2026-03-01T12:00:01Z'),
})

test('Muster’s own form', () => {
  expect(JSON.parse(makeBody([transition], of('muster')))).toEqual({
    type: 'audience.transitions',
    timestamp: '2026-03-01T12:00:01.000Z',
    data: {
      workspace: 'demo',
      transitions: [
        {
          id: '7',
          audience: 'vip',
          profile: { id: transition.profile, identifiers: [{ type: 'user_id', id: 'zoë' }] },
          change: 'entered',
          at: '2026-03-01T12:00:00.000Z',
          reason: 'event',
          version: 2,
        },
      ],
    },
  })
  expect(JSON.parse(makeTestBody(of('muster')))).toMatchObject({
    type: 'webhook.test',
    data: { transitions: [] },
  })
})

test.each([
  ['segment_identify', 'identify'],
  ['segment_track', 'track'],
] as const)('%s is a batch of Segment’s calls', (format, type) => {
  expect(JSON.parse(makeBody([transition, transition], of(format)))).toMatchObject({
    batch: [{ type }, { type }],
  })
  expect(JSON.parse(makeTestBody(of(format)))).toEqual({ batch: [] })
})

test.each(webhookFormats)('each transition of %s adds as many bytes as was said', format => {
  const length = (count: number) => Buffer.byteLength(makeBody(Array(count).fill(transition), of(format)))
  expect(length(3) - length(2)).toBe(sizeInBody(transition, of(format)))
})
