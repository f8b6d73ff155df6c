import type { Call } from '../call.ts'
import { byCodePoint } from './order.ts'

/** One name of a person. */
export type Identifier = readonly [type: 'user_id' | 'anonymous_id', id: string]

const nobody = ['null', 'nil', 'none', 'undefined', 'nan', 'unknown', 'anonymous', 'guest', 'n/a']

/** Whether an id is one that SDKs send when they know nobody. */
export function isNobody(id: string): boolean {
  const zerosAndDashes = [...id].every(character => character === '0' || character === '-')
  return zerosAndDashes || id.trim() === '' || [...nobody, '[object object]', '-1'].includes(id.toLowerCase())
}

/** The names by which a call says whose it is, the strongest first. */
export function identifiersOf({ userId, anonymousId }: Call): Identifier[] {
  const identifiers: Identifier[] = []
  if (userId !== undefined && !isNobody(userId)) identifiers.push(['user_id', userId])
  if (anonymousId !== undefined && !isNobody(anonymousId)) identifiers.push(['anonymous_id', anonymousId])
  return identifiers
}

/** A profile's name in an answer: all its identifiers, in one order. */
export function nameOf(identifiers: readonly Identifier[]): string {
  const inOrder = [...identifiers].sort(
    ([type, id], [otherType, otherId]) => byCodePoint(otherType, type) || byCodePoint(id, otherId),
  )
  return JSON.stringify(inOrder)
}
