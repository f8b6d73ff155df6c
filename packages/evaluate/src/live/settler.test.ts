import { type MembershipDuration, parse } from '@muster/query'
import { expect, it } from 'vitest'
import { ago, did, now as today } from '../../test/world.ts'
import { AudienceCycle } from '../audience-cycle.ts'
import type { Membership } from './membership.ts'
import { Settler } from './settler.ts'

const now = Date.parse(today)
const day = 86_400_000
const while_matching: MembershipDuration = { kind: 'while_matching' }

function settler(audiences: Readonly<Record<string, string | readonly [string, MembershipDuration]>>) {
  const kept = Object.entries(audiences).map(([key, given]) => {
    const [text, duration] = typeof given === 'string' ? [given, while_matching] : given
    return [key, { query: parse(text), duration }] as const
  })
  return new Settler(new Map(kept), {})
}

const nobody = new Map<string, Membership>()

function member(enteredAt: number, expiresAt: number | null = null, holds = true): Membership {
  return { isMember: true, holds, enteredAt, expiresAt }
}

it('finds what changes, those that others refer to first', () => {
  const audiences = settler({
    other: `NOT audience('buyers') AND event('Bought').count() >= 1`,
    ladder: `audience('buyers') AND event('Bought').count() < 5`,
    buyers: `event('Bought').count() >= 1`,
  })
  const { changes } = audiences.settle(
    { activity: [did('Bought')], memberships: nobody },
    ['buyers'],
    now,
    now,
  )
  expect(changes.map(({ key, after }) => [key, after.isMember])).toEqual([
    ['buyers', true],
    ['ladder', true],
  ])
})

it('looks only at those that it is asked for, and at who refers to what changed', () => {
  const audiences = settler({ one: `event('A').count() = 0`, two: `event('B').count() = 0` })
  const { changes } = audiences.settle({ activity: [], memberships: nobody }, ['two'], now, now)
  expect(changes.map(({ key }) => key)).toEqual(['two'])
})

it('says when to look again: for a window, the end of a membership, a call still ahead', () => {
  const audiences = settler({
    recent: `event('Bought').within(7 days).count() >= 1`,
    kept: [`event('Bought').count() >= 1`, { kind: 'for', milliseconds: 2 * day, renew: false }],
  })
  const activity = [did('Bought', {}, ago({ days: 6 }))]
  const all = ['recent', 'kept']
  expect(audiences.settle({ activity, memberships: nobody }, all, now, now + 30 * day).next).toBe(
    now + day + 1,
  )
  expect(audiences.settle({ activity, memberships: nobody }, ['kept'], now, now + 30 * day).next).toBe(
    now + 2 * day,
  )
  expect(audiences.settle({ activity, memberships: nobody }, all, now, now + day).next).toBe(
    Number.POSITIVE_INFINITY,
  )
  const ahead = [...activity, did('Seen', {}, ago({ hours: -1 }))]
  expect(audiences.settle({ activity: ahead, memberships: nobody }, all, now, now + day).next).toBe(
    now + 3_600_000,
  )
})

it('lets end what ended by itself, at its own time', () => {
  const audiences = settler({
    kept: [`event('Bought').count() >= 1`, { kind: 'for', milliseconds: day, renew: false }],
  })
  const memberships = new Map([['kept', member(now - 2 * day, now - day)]])
  const { changes } = audiences.settle({ activity: [did('Bought')], memberships }, ['kept'], now, now)
  expect(changes.map(({ at, after }) => [at - now, after.isMember])).toEqual([[-day, false]])
})

it('sees traits as they are at the instant', () => {
  const audiences = settler({ pro: `trait('plan') = 'pro'` })
  const told = (plan: string, time: string) => did('', { plan }, time)
  const activity = [
    told('free', ago({ days: 3 })),
    told('pro', ago({ days: 1 })),
    told('free', ago({ days: -1 })),
  ]
  const isIn = (at: number) =>
    audiences.settle({ activity, memberships: nobody }, ['pro'], at, at).changes.length === 1
  expect([isIn(now - 2 * day), isIn(now), isIn(now + 2 * day)]).toEqual([false, true, false])
})

it('refuses audiences that refer to each other in a circle', () => {
  expect(() => settler({ a: `audience('b')`, b: `audience('a')` })).toThrow(AudienceCycle)
})
