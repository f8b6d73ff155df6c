import { expect, test } from 'vitest'
import { outside, type Standing, standingAfter, standingOfBoth, withOtherDuration } from './standing.ts'

const hour = 3_600_000
const plain = { for: '1 hour', renew: false }
const renewed = { for: '1 hour', renew: true }
const inside = (enteredAt: number, expiresAt: number | null, held = true): Standing => ({
  isMember: true,
  held,
  enteredAt,
  expiresAt,
})
const look = (at: number, holds: boolean) => ({ at, holds, sessionEnd: undefined })

test('a time that is not renewed is over at its end, unless the query begins to hold just then', () => {
  const entered = standingAfter(outside, { ...look(0, true), membership: plain })
  expect(entered).toEqual(inside(0, hour))
  const out = standingAfter(entered, { ...look(hour, true), membership: plain })
  expect(out).toEqual({ ...outside, held: true })
  expect(standingAfter(out, { ...look(hour + 1, true), membership: plain })).toEqual(out)
  expect(standingAfter({ ...entered, held: false }, { ...look(hour, true), membership: plain })).toEqual(
    inside(0, 2 * hour),
  )
})

test('a renewed time begins when the query ceases to hold', () => {
  const ceased = standingAfter(inside(0, null), { ...look(5, false), membership: renewed })
  expect(ceased).toEqual(inside(0, 5 + hour, false))
  expect(standingAfter(ceased, { ...look(5 + hour, false), membership: renewed })).toEqual(outside)
  expect(standingAfter(ceased, { ...look(5 + hour, true), membership: renewed })).toEqual(inside(0, null))
})

test('who is in during a session stays until it is over', () => {
  const finding = { ...look(5, false), membership: 'session', sessionEnd: 10 } as const
  expect(standingAfter(inside(1, 9), finding)).toEqual(inside(1, 10, false))
  expect(standingAfter(inside(1, 9), { ...finding, sessionEnd: undefined })).toEqual(outside)
  expect(standingAfter(inside(1, 5), finding)).toEqual(outside)
  expect(standingAfter(outside, finding)).toEqual(outside)
})

test('another duration counts from the entering', () => {
  expect(withOtherDuration(inside(7, null), plain, true)).toEqual(inside(7, 7 + hour))
})

test('of two who are one, the earlier entering and the later end stand', () => {
  expect(standingOfBoth(inside(1, 5), inside(2, 9, false))).toEqual(inside(1, 9))
  expect(standingOfBoth(inside(1, 5), { ...outside, held: true })).toEqual(inside(1, 5))
})
