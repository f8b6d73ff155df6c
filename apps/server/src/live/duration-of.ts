import { type Membership, type MembershipDuration, membershipDuration, toMilliseconds } from '@muster/query'

/** A membership's duration as it is worked with. */
export function durationOf(membership: Membership): MembershipDuration {
  if (typeof membership === 'string') return { kind: membership }
  const duration = membershipDuration(membership)
  if (!duration) throw new TypeError(`“${membership.for}” is no time.`)
  return { kind: 'for', milliseconds: toMilliseconds(duration), renew: membership.renew }
}
