import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { Workspace } from '../link/workspace.ts'
import type { SaidEvent } from './events-phrase.ts'

/** The event that has the property, as if it had been said by its name. */
export function ownEvents({ eventNamed }: Workspace, { event }: LinkedAttribute): readonly SaidEvent[] {
  const patterns = eventNamed.get(event ?? '')?.patterns ?? []
  return patterns
    .filter(({ isName }) => isName)
    .map(pattern => ({ pattern, said: pattern.needed, words: [] }))
}

/** What has to be said where only the property was. */
export function eventAssumed({ event, field }: LinkedAttribute): string {
  return `“${field.path.join('.')}” is read as that of the event “${event}”`
}
