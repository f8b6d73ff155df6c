import type { MembershipDuration } from '@muster/query'
import { describe, expect, it } from 'vitest'
import { advance, type Finding } from './advance.ts'
import { type Membership, noMembership } from './membership.ts'

/** What becomes of somebody, found at one instant after another: `+` for a member, with the end if there is one. */
function story(duration: MembershipDuration, ...found: readonly Partial<Finding>[]): string[] {
  let membership: Membership = noMembership
  return found.map(({ at = 0, holds = false, sessionEnd = null }) => {
    membership = advance(membership, { at, holds, sessionEnd }, duration)
    if (!membership.isMember) return '-'
    return `+${membership.enteredAt}${membership.expiresAt === null ? '' : `..${membership.expiresAt}`}`
  })
}

const holds = true

describe('while matching', () => {
  it('is in for as long as the query holds', () => {
    expect(
      story({ kind: 'while_matching' }, { at: 1 }, { at: 2, holds }, { at: 3, holds }, { at: 4 }),
    ).toEqual(['-', '+2', '+2', '-'])
  })
})

describe('for a time', () => {
  const once = { kind: 'for', milliseconds: 10, renew: false } as const

  it('counts from the first, whatever the query says then', () => {
    expect(story(once, { at: 1, holds }, { at: 5 }, { at: 7, holds }, { at: 10 }, { at: 11 })).toEqual([
      '+1..11',
      '+1..11',
      '+1..11',
      '+1..11',
      '-',
    ])
  })

  it('lets nobody in again before the query has ceased to hold', () => {
    expect(
      story(once, { at: 1, holds }, { at: 11, holds }, { at: 20, holds }, { at: 21 }, { at: 22, holds }),
    ).toEqual(['+1..11', '-', '-', '-', '+22..32'])
  })

  it('goes on where the query begins to hold anew at the very end', () => {
    expect(story(once, { at: 1, holds }, { at: 5 }, { at: 11, holds })).toEqual([
      '+1..11',
      '+1..11',
      '+1..21',
    ])
  })
})

describe('for a time, renewed', () => {
  const renewed = { kind: 'for', milliseconds: 10, renew: true } as const

  it('ends so long after the query ceased to hold', () => {
    expect(
      story(renewed, { at: 1, holds }, { at: 30, holds }, { at: 31 }, { at: 35 }, { at: 40 }, { at: 41 }),
    ).toEqual(['+1', '+1', '+1..41', '+1..41', '+1..41', '-'])
  })

  it('begins anew when the query holds again', () => {
    expect(story(renewed, { at: 1, holds }, { at: 2 }, { at: 11, holds }, { at: 12 }, { at: 22 })).toEqual([
      '+1',
      '+1..12',
      '+1',
      '+1..22',
      '-',
    ])
  })
})

describe('for the session', () => {
  const session = { kind: 'session' } as const

  it('is in until the session ends, and only in one', () => {
    expect(
      story(
        session,
        { at: 1, holds },
        { at: 2, holds, sessionEnd: 31 },
        { at: 5, sessionEnd: 36 },
        { at: 36, holds },
        { at: 50, sessionEnd: 80 },
      ),
    ).toEqual(['-', '+2..31', '+2..36', '-', '-'])
  })
})
