import type { Transition } from '../client/members-api.ts'
import { formatSecond } from './instant.ts'
import { oneLine } from './text.ts'

const reasons = {
  event: 'by an event',
  time: 'by time',
  definition: 'by a new definition',
  merge: 'by a merge',
  manual: 'by hand',
} as const

/** `1998-07-01 00:00:00 UTC  entered  user_id ada, by an event` */
export function describeTransition({ at, change, id, identifiers, reason }: Transition): string {
  const known = identifiers.find(({ type }) => type === 'user_id') ?? identifiers[0]
  const who = known ? `${known.type} ${known.id}` : `profile ${id}`
  return oneLine(`${formatSecond(at)}  ${change.padEnd('entered'.length)}  ${who}, ${reasons[reason]}`)
}
