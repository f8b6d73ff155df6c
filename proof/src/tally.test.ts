import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { Tally } from './tally.ts'
import { callsOf, did, joined, now } from './testing/people.ts'

it('counts as telling what is true of some and not of all', () => {
  const calls = callsOf({ ann: [did('A'), joined('acme')], bob: [joined('beta')] })
  const texts = [
    `event('A').count() = 1`,
    `event('A').count() >= 0`,
    `event('A').count() > 1`,
    `ANY event('A').count() = 1`,
  ]
  const tally = new Tally()
  tally.add({ workspace: { calls, audiences: new Map(), now, zone: 'UTC' }, queries: texts.map(parse) })
  expect([tally.pairs, tally.tellingShare]).toEqual([4, 0.5])
})
