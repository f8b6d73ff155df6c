import type { Query } from '@muster/query'
import { readAttributeTypes } from '../catalog/attribute-types.ts'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { type CompiledQuery, compile } from './compile.ts'
import type { Environment } from './environment.ts'

/** Compiles a query for what the workspace holds now. */
export async function compileFor(
  clickhouse: ClickHouse,
  query: Query,
  asked: Omit<Environment, 'typesOf'>,
): Promise<CompiledQuery> {
  const typesOf = await readAttributeTypes(clickhouse, asked.workspace, pathsIn(query, asked))
  return compile(query, { ...asked, typesOf })
}

export async function readHasMerges(clickhouse: ClickHouse, workspace: string): Promise<boolean> {
  const rows = await clickhouse.query({
    sql: 'SELECT 1 FROM merges WHERE workspace = {workspace:String} LIMIT 1',
    params: { workspace },
  })
  return rows.length > 0
}

/** The paths that a compilation asks for, learned from a first one that is told of none. */
function pathsIn(query: Query, asked: Omit<Environment, 'typesOf'>): string[] {
  const paths = new Set<string>()
  compile(query, {
    ...asked,
    typesOf: (_scope, _events, path) => {
      paths.add(path)
      return new Set()
    },
  })
  return [...paths]
}
