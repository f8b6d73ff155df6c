import { comparisons, printPath, type Query, readAudiences, sources } from '@muster/query'
import { UnknownAudience, type Warehouse } from '@muster/warehouse'
import type { Audiences } from './audiences.ts'

/** A query beside the saved ones that it may refer to. */
export interface Definitions {
  readonly query: Query
  readonly audiences: ReadonlyMap<string, Query>
}

/**
 * A query and the workspace's audiences, with every trait that is no trait there but an audience's key read as that
 * audience. Throws `UnknownAudience`.
 */
export async function readDefinitions(
  workspace: string,
  query: Query,
  services: { readonly warehouse: Warehouse; readonly audiences: Audiences },
): Promise<Definitions> {
  const [audiences, { traits }] = await Promise.all([
    services.audiences.queries(workspace),
    services.warehouse.schema(workspace),
  ])
  const known = new Set(traits.map(({ path }) => path))
  const isAudience = (name: string) => audiences.has(name) && !known.has(printPath([name]))
  const read = readAudiences(query, isAudience)
  requireKnown(read, audiences)
  return {
    query: read,
    audiences: new Map([...audiences].map(([key, query]) => [key, readAudiences(query, isAudience)])),
  }
}

function requireKnown(query: Query, audiences: ReadonlyMap<string, Query>): void {
  for (const source of comparisons(query).flatMap(sources))
    if (source.kind === 'audience' && !audiences.has(source.key)) throw new UnknownAudience(source.key)
}
