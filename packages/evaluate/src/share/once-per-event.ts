import type { Reader } from '../condition.ts'
import type { Activity } from '../subject.ts'
import { once } from './once.ts'

/** Finds something out once for each event in an evaluation. */
export function oncePerEvent(find: Reader): Reader {
  const foundIn = once(() => new Map<Activity | undefined, unknown>())
  return (evaluation, event) => {
    const found = foundIn(evaluation)
    if (!found.has(event)) found.set(event, find(evaluation, event))
    return found.get(event)
  }
}
