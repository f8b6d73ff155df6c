import type { ValueType } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Environment } from '../compile/environment.ts'
import type { Scope } from './attribute.ts'

type TypesOf = Environment['typesOf']

/** The types of value under these stored paths, as the catalog has them now. */
export async function readAttributeTypes(
  clickhouse: ClickHouse,
  workspace: string,
  paths: readonly string[],
): Promise<TypesOf> {
  if (paths.length === 0) return () => new Set()
  const rows = await clickhouse.query<{ scope: Scope; event: string; path: string; types: ValueType[] }>({
    sql: `SELECT scope, event, path, groupUniqArray(type) AS types FROM attributes
          WHERE workspace = {workspace:String} AND path IN {paths:Array(String)}
          GROUP BY scope, event, path`,
    params: { workspace, paths },
  })
  return (scope, events, path) =>
    new Set(
      rows
        .filter(row => row.scope === scope && row.path === path)
        .filter(row => events.length === 0 || events.includes(row.event))
        .flatMap(row => row.types),
    )
}
