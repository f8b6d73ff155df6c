import { type Query, readAudiences } from '@muster/query'
import { UnknownAudience, type Warehouse } from '@muster/warehouse'
import type { Audiences } from './audiences.ts'
import { mentionedAudiences } from './mentioned-audiences.ts'
import { audienceTest, readTraitNames } from './trait-names.ts'

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
  const [audiences, traits] = await Promise.all([
    services.audiences.queries(workspace),
    readTraitNames(workspace, services.warehouse),
  ])
  const isAudience = audienceTest(audiences, traits)
  const unknown = mentionedAudiences(query, isAudience).find(key => !audiences.has(key))
  if (unknown !== undefined) throw new UnknownAudience(unknown)
  return {
    query: readAudiences(query, isAudience),
    audiences: new Map([...audiences].map(([key, query]) => [key, readAudiences(query, isAudience)])),
  }
}
