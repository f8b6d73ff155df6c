import { entails, isAboutAccounts, type Membership, type Query, verdictOf } from '@muster/query'
import { LRUCache } from 'lru-cache'
import { storedQuery } from './stored-query.ts'

export interface Ranked {
  readonly key: string
  /** Canonical text. */
  readonly query: string
  readonly membership: Membership
  readonly enabled: boolean
}

/**
 * The audiences that can never win, given all in their order: each with the first of those before it that everybody in
 * it is in, too. What is in here is certain; others may never win either.
 */
export function neverWins(audiences: readonly Ranked[]): ReadonlyMap<string, string> {
  const asked = JSON.stringify(
    audiences.map(({ key, query, membership, enabled }) => [key, query, membership, enabled]),
  )
  const known = remembered.get(asked)
  if (known) return known
  const found = findNeverWinning(audiences)
  remembered.set(asked, found)
  return found
}

/** Each is compared with all before it: of a thousand that takes most of a second. */
const remembered = new LRUCache<string, ReadonlyMap<string, string>>({
  maxSize: 20_000_000,
  sizeCalculation: (_found, asked) => asked.length,
})

function findNeverWinning(audiences: readonly Ranked[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const earlier: Rival[] = []
  for (const audience of audiences) {
    if (!audience.enabled) continue
    const winner = canBeOutranked(audience) && earlier.find(rival => rival.outranks(audience))
    if (winner) found.set(audience.key, winner.key)
    earlier.push(new Rival(audience))
  }
  return found
}

/**
 * Who stays for a time, or for the visit, may be in the audience when the query no longer holds, and so no longer in the
 * one before it. And whom nobody can ever match has a warning of its own.
 */
function canBeOutranked({ membership, query }: Ranked): boolean {
  return membership === 'while_matching' && verdictOf(storedQuery(query)) !== 'never'
}

/** An audience that others come after. */
class Rival {
  readonly key: string
  /** What holds for its members alone. */
  readonly #reasons: readonly Query[]
  readonly #isAboutAccounts: boolean

  constructor({ key, query: text, membership }: Ranked) {
    const query = storedQuery(text)
    this.key = key
    this.#reasons = [membershipIn(key), ...(isInWhileMatching(membership) ? [query] : [])]
    this.#isAboutAccounts = isAboutAccounts(query)
  }

  outranks({ query: text }: Ranked): boolean {
    const query = storedQuery(text)
    return (
      this.#reasons.some(reason => entails(query, reason)) && isAboutAccounts(query) === this.#isAboutAccounts
    )
  }
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
