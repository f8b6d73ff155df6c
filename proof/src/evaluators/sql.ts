import { isAboutAccounts, type Query } from '@muster/query'
import type { Matches, Warehouse } from '@muster/warehouse'
import type { Workspace } from '../workspace/workspace.ts'
import type { Evaluator } from './evaluator.ts'
import { memberName } from './member-name.ts'
import { everybody, type StoredWorkspaces } from './stored-workspaces.ts'

/** How many queries share a statement. */
const together = 22

/** The warehouse's SQL over a whole population: some queries alone, as a preview asks them, most in shared statements. */
export class Sql implements Evaluator {
  readonly name = 'SQL'
  readonly #warehouse: Warehouse
  readonly #workspaces: StoredWorkspaces

  constructor(warehouse: Warehouse, workspaces: StoredWorkspaces) {
    this.#warehouse = warehouse
    this.#workspaces = workspaces
  }

  async members(workspace: Workspace, queries: readonly Query[]): Promise<string[][]> {
    const aboutAccounts = queries.filter(isAboutAccounts)
    const aboutProfiles = queries.filter(query => !isAboutAccounts(query))
    const found = new Map([
      ...(await this.#match(workspace, aboutProfiles)),
      ...(await this.#match(workspace, aboutAccounts)),
    ])
    return queries.map(query => found.get(query) ?? [])
  }

  async #match({ calls, ...rest }: Workspace, queries: readonly Query[]): Promise<[Query, string[]][]> {
    if (queries.length === 0) return []
    const { name, profiles, accounts } = await this.#workspaces.of({ calls, ...rest })
    const { now, zone, audiences } = rest
    const asked = { workspace: name, at: now, zone, audiences, limit: everybody }
    const matches: Matches[] = []
    for (let first = 0; first < queries.length; first = matches.length)
      matches.push(
        ...(await this.#warehouse.match(queries.slice(first, first === 0 ? 1 : first + together), asked)),
      )
    const names = new Map([...profiles, ...accounts].map(subject => [subject.id, memberName(subject)]))
    return queries.map((query, place) => [
      query,
      (matches[place]?.ids ?? []).map(id => names.get(id) ?? `the unknown id ${id}`),
    ])
  }
}
