import type { ClickHouse } from '../clickhouse/clickhouse.ts'

/** Who some profiles are after all merges. */
export interface Roots {
  /** The profile that each is part of now: itself if it was never merged into another. */
  readonly rootOf: ReadonlyMap<string, string>
  /** The profiles that were merged into each root. */
  readonly mergedInto: ReadonlyMap<string, readonly string[]>
}

/** Follows the merges of some profiles, to where they went and to all that went there too. */
export async function readRoots(
  clickhouse: ClickHouse,
  workspace: string,
  ids: readonly string[],
): Promise<Roots> {
  const rows = await clickhouse.query<{ profile: string; into: string }>({
    sql: `WITH known AS (SELECT profile, into FROM merges FINAL WHERE workspace = {workspace:String})
          SELECT profile, into FROM known
          WHERE into IN {ids:Array(UUID)} OR into IN (SELECT into FROM known WHERE profile IN {ids:Array(UUID)})`,
    params: { workspace, ids },
  })
  const into = new Map(rows.map(row => [row.profile, row.into]))
  const mergedInto = new Map<string, string[]>()
  for (const row of rows) {
    const merged = mergedInto.get(row.into)
    if (merged) merged.push(row.profile)
    else mergedInto.set(row.into, [row.profile])
  }
  return { rootOf: new Map(ids.map(id => [id, into.get(id) ?? id])), mergedInto }
}
