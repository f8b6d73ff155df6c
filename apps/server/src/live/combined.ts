import type { Membership } from '@muster/evaluate/live'

/** How a person stands who was known as two: in what either of them was in, since the first of them and until the last. */
export function combined(one: Membership, other: Membership): Membership {
  if (!one.isMember || !other.isMember) {
    const member = one.isMember ? one : other
    return { ...member, holds: one.holds || other.holds }
  }
  return {
    isMember: true,
    holds: one.holds || other.holds,
    enteredAt: Math.min(
      one.enteredAt ?? Number.POSITIVE_INFINITY,
      other.enteredAt ?? Number.POSITIVE_INFINITY,
    ),
    expiresAt:
      one.expiresAt === null || other.expiresAt === null ? null : Math.max(one.expiresAt, other.expiresAt),
  }
}
