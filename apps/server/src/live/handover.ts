import { type Call, identifiersOf, profileId } from '@muster/warehouse'
import type { Database } from '../postgres/open-postgres.ts'

/** What a server tells the one that leads. */
export interface Handed {
  readonly workspace: string
  /** The ids of profiles whose calls came in; null for news of definitions. */
  readonly profiles: readonly string[] | null
}

/** How much is taken at once. */
const mostTaken = 200

/** Where servers that do not lead leave what the one that does has to know. */
export class Handover {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async giveCalls(calls: readonly Call[]): Promise<void> {
    const profiles = new Map<string, Set<string>>()
    for (const call of calls) {
      const [identifier] = identifiersOf(call)
      if (!identifier) continue
      const own = profiles.get(call.workspace) ?? new Set()
      profiles.set(call.workspace, own.add(profileId(call.workspace, identifier)))
    }
    await this.#give([...profiles].map(([workspace, own]) => ({ workspace, profiles: [...own] })))
  }

  giveDefinitions(workspace: string): Promise<void> {
    return this.#give([{ workspace, profiles: null }])
  }

  /** Takes what was left, the oldest first. */
  async take(): Promise<Handed[]> {
    const rows = await this.#database
      .deleteFrom('handovers')
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('handovers').select('id').orderBy('id').limit(mostTaken).forUpdate().skipLocked(),
      )
      .returning(['workspace_id', 'profiles'])
      .execute()
    return rows.map(({ workspace_id, profiles }) => ({ workspace: workspace_id, profiles }))
  }

  async #give(news: readonly Handed[]): Promise<void> {
    if (news.length === 0) return
    await this.#database
      .insertInto('handovers')
      .values(
        news.map(({ workspace, profiles }) => ({
          workspace_id: workspace,
          profiles: profiles && JSON.stringify(profiles),
        })),
      )
      .execute()
  }
}
