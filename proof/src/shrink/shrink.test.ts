import { parse, print } from '@muster/query'
import { expect, it } from 'vitest'
import { compare } from '../compare.ts'
import type { Evaluator } from '../evaluators/evaluator.ts'
import { oracle } from '../evaluators/oracle.ts'
import { ago, callsOf, did, has, now } from '../testing/people.ts'
import { shrink } from './shrink.ts'

/** Takes an event for later than itself. */
const mistaken: Evaluator = {
  name: 'mistaken',
  members: (workspace, queries) => {
    const calls = workspace.calls.map(call => (call.name === 'B' ? { ...call, time: call.time + 1 } : call))
    return oracle.members({ ...workspace, calls }, queries)
  },
}

it('leaves of a case what it takes to show the difference', async () => {
  const calls = callsOf({
    ann: [
      has({ a: 1 }),
      did('A', { x: 1, y: 2 }, ago({ days: 1 })),
      did('B', { x: 1 }, ago({ days: 1 })),
      did('C'),
    ],
    bob: [did('A'), did('B', {}, ago({ days: 2 })), has({ b: 1 })],
    cleo: [did('C')],
  })
  const query = parse(
    `trait('b').absent() AND event('A', 'C').where(event('B').within(30 days).count() = 1 AND property('x') = 1).count() = 1`,
  )
  const audiences = new Map([['vip', parse(`trait('a') = 1`)]])
  const fails = async (one: Parameters<typeof compare>[1]) =>
    (await compare([oracle, mistaken], one)).length > 0

  const whole = {
    workspace: { calls, audiences, now, zone: 'UTC' },
    queries: [parse(`event('C').count() = 1`), query],
  }
  const { workspace, queries } = await shrink(whole, fails)
  expect(queries.map(print)).toEqual([`event('A').where(event('B').count() = 1).count() = 1`])
  expect(workspace.calls).toMatchObject([
    { userId: 'ann', name: 'A', properties: {} },
    { userId: 'ann', name: 'B', properties: {} },
  ])
  expect(workspace.audiences.size).toBe(0)
})
