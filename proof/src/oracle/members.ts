import type { Query } from '@muster/query'
import type { Workspace } from '../workspace/workspace.ts'
import { accountsIn } from './accounts.ts'
import { holds } from './holds.ts'
import { isAboutAccounts } from './is-about-accounts.ts'
import { profilesIn } from './profiles.ts'
import type { Subject } from './subject.ts'
import { withoutRepeats } from './without-repeats.ts'

/** The names of all for whom a query holds. Nothing is kept from one query to the next. */
export function membersOf(query: Query, workspace: Workspace): string[] {
  const { now, zone, audiences } = workspace
  return populationOf(query, workspace)
    .filter(subject => holds(query, { subject, now, zone, audiences }))
    .map(subject => subject.name)
}

/** All whom a query asks about: accounts if it speaks of them, else profiles. */
export function populationOf(query: Query, { calls, now }: Workspace): Subject[] {
  const counted = withoutRepeats(calls)
  return isAboutAccounts(query) ? accountsIn(counted, now) : profilesIn(counted, now)
}
