import type { Membership } from './membership.ts'

/** The text of a membership, which parses back to it: `while_matching`, `session`, `for 7 days`, `for 7 days, renewed`. */
export function printMembership(membership: Membership): string {
  if (typeof membership === 'string') return membership
  return `for ${membership.for}${membership.renew ? ', renewed' : ''}`
}
