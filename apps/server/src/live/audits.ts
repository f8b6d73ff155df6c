import type { Database } from '../postgres/open-postgres.ts'

/** A full recompute that looked for members who were wrong. */
export interface Audit {
  readonly startedAt: Date
  readonly seconds: number
  readonly audiences: number
  /** How many memberships were wrong, and are put right. */
  readonly corrected: number
}

/** The recomputes of all audiences, by workspace, which look whether anything was missed. */
export class Audits {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async add(workspace: string, { startedAt, seconds, audiences, corrected }: Audit): Promise<void> {
    await this.#database
      .insertInto('audits')
      .values({ workspace_id: workspace, started_at: startedAt, seconds, audiences, corrected })
      .onConflict(conflict => conflict.columns(['workspace_id', 'started_at']).doNothing())
      .execute()
  }

  /** The latest first. */
  async latest(workspace: string, limit: number): Promise<Audit[]> {
    const rows = await this.#database
      .selectFrom('audits')
      .select(['started_at', 'seconds', 'audiences', 'corrected'])
      .where('workspace_id', '=', workspace)
      .orderBy('started_at', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ started_at, ...audit }) => ({ startedAt: started_at, ...audit }))
  }
}
