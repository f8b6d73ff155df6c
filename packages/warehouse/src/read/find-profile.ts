import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { type Identifier, profileId } from '../identity/profile-id.ts'

/** The id of the profile that an identifier names, after all merges; undefined if it was never seen. */
export async function findProfile(
  clickhouse: ClickHouse,
  workspace: string,
  identifier: Identifier,
): Promise<string | undefined> {
  const [row] = await clickhouse.query<{ id: string }>({
    sql: `SELECT if(into = toUUID('00000000-0000-0000-0000-000000000000'), identifiers.profile, into) AS id
          FROM identifiers LEFT ANY JOIN (
            SELECT profile, into FROM merges FINAL
            WHERE workspace = {workspace:String} AND profile = {profile:UUID}
          ) AS merged ON identifiers.profile = merged.profile
          WHERE workspace = {workspace:String} AND identifiers.profile = {profile:UUID} LIMIT 1`,
    params: { workspace, profile: profileId(workspace, identifier) },
  })
  return row?.id
}
