import { z } from 'zod'
import { ApiError } from '../http/api-error.ts'
import type { Database } from '../postgres/open-postgres.ts'
import { type AudienceContent, audienceContentSchema } from './audience.ts'
import { contentOf } from './audience-row.ts'
import { contentChanges } from './content-changes.ts'

/** An audience as it was from one change to the next. */
export const audienceVersionSchema = z.object({
  version: z.number().int(),
  at: z.string(),
  author: z.string().nullable().describe('null where that was not written down yet'),
  ...audienceContentSchema.shape,
  changes: z.array(z.string()).describe('what is different from the version before, in plain sentences'),
})

export type AudienceVersion = Readonly<z.infer<typeof audienceVersionSchema>>

/** What the audiences were. */
export class AudienceVersions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Those before a version, the newest first; one more than `limit` where there are more. */
  async list(workspaceId: string, key: string, before: number, limit: number): Promise<AudienceVersion[]> {
    // One more than is asked for, to say what the last one changed.
    const rows = await this.#versions(workspaceId, key)
      .where('version', '<', before)
      .orderBy('version', 'desc')
      .limit(limit + 2)
      .execute()
    return rows.slice(0, limit + 1).map((row, index) => {
      const content = contentOf(row)
      const earlier = rows[index + 1]
      return {
        version: row.version,
        at: row.at.toISOString(),
        author: row.author,
        ...content,
        changes: earlier ? contentChanges(contentOf(earlier), content) : ['The first version.'],
      }
    })
  }

  /** Throws where there is none. */
  async content(workspaceId: string, key: string, version: number): Promise<AudienceContent> {
    const row = await this.#versions(workspaceId, key).where('version', '=', version).executeTakeFirst()
    if (!row) throw new ApiError(404, 'version_not_found', `“${key}” has no version ${version}.`)
    return contentOf(row)
  }

  #versions(workspaceId: string, key: string) {
    return this.#database
      .selectFrom('audience_versions')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('key', '=', key)
  }
}
