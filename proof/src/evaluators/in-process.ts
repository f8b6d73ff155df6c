import { compile, type Subject } from '@muster/evaluate'
import { isAboutAccounts, type Query } from '@muster/query'
import { RE2JS } from 're2js'
import type { Workspace } from '../workspace/workspace.ts'
import type { Evaluator } from './evaluator.ts'

/** Everybody in a workspace, by the name under which answers are compared. */
export interface Subjects {
  readonly profiles: ReadonlyMap<string, Subject>
  readonly accounts: ReadonlyMap<string, Subject>
}

/** JavaScript in this process, one subject after the other; where the subjects come from is left open. */
export class InProcess implements Evaluator {
  readonly name = 'JavaScript'
  readonly #subjectsOf: (workspace: Workspace) => Promise<Subjects>

  constructor(subjectsOf: (workspace: Workspace) => Promise<Subjects>) {
    this.#subjectsOf = subjectsOf
  }

  async members(workspace: Workspace, queries: readonly Query[]): Promise<string[][]> {
    const { profiles, accounts } = await this.#subjectsOf(workspace)
    const { now, zone, audiences } = workspace
    return queries.map(query => {
      const compiled = compile(query, { audiences, zone, regex: pattern => RE2JS.compile(pattern) })
      const population = isAboutAccounts(query) ? accounts : profiles
      return [...population].filter(([, subject]) => compiled.matches(subject, now)).map(([name]) => name)
    })
  }
}
