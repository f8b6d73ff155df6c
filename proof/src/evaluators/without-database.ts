import { accountsIn } from '../oracle/accounts.ts'
import { profilesIn } from '../oracle/profiles.ts'
import type { Subject } from '../oracle/subject.ts'
import { withoutRepeats } from '../oracle/without-repeats.ts'
import type { Evaluator } from './evaluator.ts'
import { InProcess } from './in-process.ts'
import { oracle } from './oracle.ts'

/** The two that need no database, over the same subjects: what they make of queries, many times as often a second. */
export const withoutDatabase: readonly Evaluator[] = [
  oracle,
  new InProcess(async ({ calls, now }) => {
    const counted = withoutRepeats(calls)
    return { profiles: byName(profilesIn(counted, now)), accounts: byName(accountsIn(counted, now)) }
  }),
]

function byName(subjects: readonly Subject[]): Map<string, Subject> {
  return new Map(subjects.map(subject => [subject.name, subject]))
}
