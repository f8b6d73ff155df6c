import { membersOf } from '../oracle/members.ts'
import type { Evaluator } from './evaluator.ts'

/** The specification, as literally as a program can say it. */
export const oracle: Evaluator = {
  name: 'the oracle',
  members: async (workspace, queries) => queries.map(query => membersOf(query, workspace)),
}
