import { entails, isAboutAccounts, type Membership, type Query, verdictOf } from '@muster/query'

export interface Ranked {
  readonly key: string
  readonly query: Query
  readonly membership: Membership
  readonly enabled: boolean
}

/**
 * The audiences that can never win, given all in their order: each with the first of those before it that everybody in
 * it is in, too. What is in here is certain; others may never win either.
 */
export function neverWins(audiences: readonly Ranked[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const earlier: Ranked[] = []
  for (const audience of audiences) {
    if (!audience.enabled) continue
    const winner = canBeOutranked(audience) && earlier.find(other => outranks(other, audience))
    if (winner) found.set(audience.key, winner.key)
    earlier.push(audience)
  }
  return found
}

/**
 * Who stays for a time, or for the visit, may be in the audience when the query no longer holds, and so no longer in the
 * one before it. And whom nobody can ever match has a warning of its own.
 */
function canBeOutranked({ membership, query }: Ranked): boolean {
  return membership === 'while_matching' && verdictOf(query) !== 'never'
}

function outranks(earlier: Ranked, audience: Ranked): boolean {
  if (isAboutAccounts(earlier.query) !== isAboutAccounts(audience.query)) return false
  if (entails(audience.query, membershipIn(earlier.key))) return true
  return isInWhileMatching(earlier.membership) && entails(audience.query, earlier.query)
}

/** Whether everybody whom the query holds for is a member: a time that is not renewed may end before that. */
function isInWhileMatching(membership: Membership): boolean {
  return membership === 'while_matching' || (typeof membership === 'object' && membership.renew)
}

function membershipIn(key: string): Query {
  return {
    kind: 'comparison',
    left: { kind: 'audience', key },
    comparator: { kind: 'equals', right: { kind: 'literal', value: true } },
  }
}
