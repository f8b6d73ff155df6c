import type { Profile } from '@muster/warehouse'
import { nameOf } from '../oracle/identifier.ts'

/** The name by which answers are compared: of a profile all its identifiers, of an account its group id. */
export function memberName({ identifiers }: Pick<Profile, 'identifiers'>): string {
  const groupId = identifiers.find(({ type }) => type === 'group_id')
  if (groupId) return groupId.id
  return nameOf(identifiers.flatMap(({ type, id }) => (type === 'group_id' ? [] : [[type, id] as const])))
}
