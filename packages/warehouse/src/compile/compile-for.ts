import type { Query } from '@muster/query'
import { readAttributeTypes } from '../catalog/attribute-types.ts'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { type CompiledQueries, compile } from './compile.ts'
import type { Environment } from './environment.ts'

type Asked = Omit<Environment, 'zones' | 'hasMerges' | 'typesOf'>

/** Compiles queries for what the workspace holds now. */
export async function compileFor(
  clickhouse: ClickHouse,
  queries: readonly Query[],
  asked: Asked,
): Promise<CompiledQueries> {
  const paths = pathsIn(queries, asked)
  const [zones, hasMerges, typesOf] = await Promise.all([
    clickhouse.zones(),
    readHasMerges(clickhouse, asked.workspace),
    readAttributeTypes(clickhouse, asked.workspace, paths),
  ])
  return compile(queries, { ...asked, zones, hasMerges, typesOf })
}

export async function readHasMerges(clickhouse: ClickHouse, workspace: string): Promise<boolean> {
  const rows = await clickhouse.query({
    sql: 'SELECT 1 FROM merges WHERE workspace = {workspace:String} LIMIT 1',
    params: { workspace },
  })
  return rows.length > 0
}

/** The paths that a compilation asks for, learned from a first one that is told of none. */
function pathsIn(queries: readonly Query[], asked: Asked): string[] {
  const paths = new Set<string>()
  compile(queries, {
    ...asked,
    zones: [],
    hasMerges: false,
    typesOf: (_scope, _events, path) => {
      paths.add(path)
      return new Set()
    },
  })
  return [...paths]
}
