import { type Query, querySchema } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { accountsIn } from '../oracle/accounts.ts'
import { holds } from '../oracle/holds.ts'
import { profilesIn } from '../oracle/profiles.ts'
import type { Subject } from '../oracle/subject.ts'
import { withoutRepeats } from '../oracle/without-repeats.ts'
import { audienceKeys } from '../workspace/words.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Aim } from './aim.ts'
import { aimedConditions, aimedQuantifiers } from './aimed-conditions.ts'
import { plainQueries } from './plain-queries.ts'

/**
 * Queries for a workspace: most of them aimed at what is in it, at its profiles or its accounts, and chosen because
 * they tell one from the other; some at nothing.
 */
export function arbitraryQueries(workspace: Workspace): Arbitrary<Query> {
  const calls = withoutRepeats(workspace.calls)
  const profiles = aimAt(profilesIn(calls, workspace.now), workspace)
  const accounts = aimAt(accountsIn(calls, workspace.now), workspace)
  return fc.oneof(
    { weight: 7, arbitrary: telling(aimedConditions(profiles), profiles) },
    {
      weight: 3,
      arbitrary: telling(fc.oneof(aimedQuantifiers(accounts), aimedConditions(accounts)), accounts),
    },
    { weight: 1, arbitrary: plainQueries(workspace.audiences) },
  )
}

/** Of a few queries the first that holds for some and not for others, if there is one. */
function telling(queries: Arbitrary<Query>, { scopes }: Aim): Arbitrary<Query> {
  const isTelling = (query: Query) => new Set(scopes.map(scope => holds(query, scope))).size > 1
  const admitted = queries.filter(query => querySchema.safeParse(query).success)
  const candidates = fc.tuple(admitted, admitted, admitted, admitted)
  return candidates.map(([first, ...others]) => [first, ...others].find(isTelling) ?? first)
}

/** The workspace with audiences, each of which may ask about those before it. */
export function withAudiences(workspace: Workspace): Arbitrary<Workspace> {
  return audienceKeys.reduce<Arbitrary<Workspace>>(
    (soFar, key) =>
      soFar.chain(known =>
        arbitraryQueries(known).map(query => ({
          ...known,
          audiences: new Map([...known.audiences, [key, query]]),
        })),
      ),
    fc.constant(workspace),
  )
}

function aimAt(subjects: readonly Subject[], { now, zone, audiences }: Workspace): Aim {
  const scopes = subjects.map(subject => ({ subject, now, zone, audiences }))
  return { scopes, wheres: 0, depth: 4, audiences }
}
