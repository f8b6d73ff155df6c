import type { Activity } from './history.ts'

/** A profile's activity with something more that it did, once, in the order of time, then of message id, then of name. */
export function withActivity(activity: readonly Activity[], added: Activity): readonly Activity[] {
  let place = activity.length
  let before = activity[place - 1]
  while (before && compare(before, added) > 0) before = activity[--place - 1]
  if (before && compare(before, added) === 0) return activity
  return activity.toSpliced(place, 0, added)
}

function compare(one: Activity, other: Activity): number {
  return (
    one.time - other.time ||
    compareBytes(one.messageId, other.messageId) ||
    compareBytes(one.name, other.name)
  )
}

/** As the database orders text. */
function compareBytes(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other))
}
