import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { ago, did, now, who } from '../../test/world.ts'
import { explain } from '../explain/explain.ts'

const subject = {
  ...who(
    did('Trial Started', { end: '2026-07-20T12:00Z', plan: 'pro' }, ago({ days: 10 })),
    did('Page Viewed', { plan: 'pro' }, ago({ days: 2 }), { visitor: { timezone: 'Asia/Kolkata' } }),
    did('Page Viewed', { plan: 'free' }, ago({ days: 1 })),
    did('Page Viewed', {}, '2026-07-18T12:00Z'),
  ),
  traits: { joined: ['2026-07-01', '2026-07-10'] },
  users: [{}, { traits: { joined: '2026-07-12' } }],
}

it.each([
  // Inside a `where`: the event's own dates, and windows of other events.
  [
    `event('Trial Started').where(property('end').within_next(3 days)).count() = 1`,
    '2026-07-17T12:00:00.000Z',
  ],
  [`event('Trial Started').where(property('end').years_since() = 0).count() = 1`, '2026-07-20T12:00:00.000Z'],
  [
    `event('Trial Started').where(event('Page Viewed').within(36 hours).count() = 0).count() = 1`,
    '2026-07-16T00:00:00.001Z',
  ],
  [
    `event('Trial Started').where(event('Page Viewed').within(parent: 2 weeks).count() = 3).count() = 1`,
    '2026-07-18T12:00:00.000Z',
  ],
  // Inside a `where` in a `where`, about both events.
  [
    `event('Trial Started').where(event('Page Viewed').where(property(parent: 'end').before_last(0 days)).count() = 3).count() = 1`,
    '2026-07-20T12:00:00.000Z',
  ],
  [
    `event('Trial Started').where(event('Page Viewed').within(3 days).where(property('plan') = property(parent: 'plan') AND property(parent: 'end').within_next(99 days)).count() = 1).count() = 1`,
    '2026-07-16T12:00:00.001Z',
  ],
  // What is the same for every event.
  [
    `event('Page Viewed').where(trait('joined').within_last(1 weeks)).count() = 0`,
    '2026-07-17T00:00:00.001Z',
  ],
  [`event('Page Viewed').where(visitor('local.hour') = 3).count() = 2`, '2026-07-15T21:30:00.000Z'],
  // Of a list, whichever value comes first.
  [`trait('joined').within_last(2 weeks)`, '2026-07-24T00:00:00.001Z'],
  [`NOT trait('joined').before_last(3 weeks)`, '2026-07-22T00:00:00.000Z'],
  [`ANY trait('joined').within_last(4 days)`, '2026-07-16T00:00:00.001Z'],
])('%s changes at %s', (query, at) => {
  const { until } = explain(parse(query), subject, Date.parse(now))
  expect(until && new Date(until.at).toISOString()).toBe(at)
})
