import { LRUCache } from 'lru-cache'
import { v5 as uuidv5 } from 'uuid'

export const identifierTypes = ['user_id', 'anonymous_id'] as const

export type IdentifierType = (typeof identifierTypes)[number]

/** One name of a profile. */
export interface Identifier {
  readonly type: IdentifierType
  readonly value: string
}

const namespace = 'c1c4d7ea-5d0f-5a55-9f6e-0c6c6f1d1b0e'
const cache = new LRUCache<string, string>({ max: 100_000 })

/**
 * The id of the profile that an identifier names as long as nothing has merged it into another: a name-based UUID
 * (RFC 9562, version 5), so that no look-up stands between an event and the table.
 */
export function profileId(workspace: string, identifier: Identifier): string {
  const name = `${workspace}\0${identifier.type}\0${identifier.value}`
  let id = cache.get(name)
  if (id === undefined) {
    id = uuidv5(name, namespace)
    cache.set(name, id)
  }
  return id
}
