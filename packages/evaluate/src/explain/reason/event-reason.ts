import { type Aggregate, type Duration, type Filter, intervalOf, toMilliseconds } from '@muster/query'
import { type Stream, streamOf } from '../../events/stream.ts'
import { endOf, startOf } from '../../moments/moment.ts'
import { periodUnit } from '../../moments/period-start.ts'
import type { Activity } from '../../subject.ts'
import { durationWords, ordinal } from '../english.ts'
import { eventNoun, isTime } from '../event-words.ts'
import type { Turn } from './turn.ts'

/** `the last “Order Completed” event is more than 30 days old`, where it is for that that a stream keeps other events. */
export function eventReason(aggregate: Aggregate, turn: Turn): string | undefined {
  const stream = streamOf(aggregate)
  const [before, after] = [turn.before, turn.after].map(evaluation => {
    const { events, from, to } = turn.compiler.stream(stream)(evaluation)
    return new Set(events.slice(from, to))
  })
  if (!before || !after) return undefined
  const change: StreamChange = {
    lost: [...before].filter(event => !after.has(event)),
    gained: [...after].filter(event => !before.has(event)),
    kept: after.size,
    stream,
    turn,
  }
  if (change.lost.length + change.gained.length === 0) return undefined
  for (const filter of stream.filters) {
    const reason = filterReason(filter, change)
    if (reason !== undefined) return reason
  }
  const takesPlace = change.gained.some(({ time }) => startOf(time) === turn.after.now)
  return takesPlace ? `${another(change)} takes place` : undefined
}

interface StreamChange {
  readonly lost: readonly Activity[]
  readonly gained: readonly Activity[]
  /** How many there are from then on. */
  readonly kept: number
  readonly stream: Stream
  readonly turn: Turn
}

function filterReason(filter: Filter, change: StreamChange): string | undefined {
  switch (filter.kind) {
    case 'within':
      return tooOld(filter.duration, change)
    case 'between':
      return tooOld(filter.far, change) ?? oldEnough(filter.near, change)
    case 'during': {
      const { before, after } = change.turn
      const [earlier, later] = [before, after].map(
        ({ now, zone }) => intervalOf(filter.period, now, zone).start,
      )
      return earlier === later ? undefined : `a new ${periodUnit(filter.period)} begins`
    }
    default:
      return undefined
  }
}

function tooOld(age: Duration, { lost, gained, kept, stream, turn }: StreamChange): string | undefined {
  const isTooOld = lost.some(({ time }) => endOf(time + toMilliseconds(age)) === turn.after.now)
  if (!isTooOld) return undefined
  const place = kept - gained.length + 1
  // There may be later ones that are not in the window.
  const isLastOfAll = stream.filters.every(filter => filter.kind === 'within' || !isTime(filter))
  const which = `the ${place === 1 ? '' : `${ordinal(place)} `}last ${eventNoun(stream)}`
  return `${which}${isLastOfAll ? '' : ' that counts'} is more than ${durationWords(age)} old`
}

function oldEnough(age: Duration, change: StreamChange): string | undefined {
  const isOldEnough = change.gained.some(
    ({ time }) => startOf(time + toMilliseconds(age)) === change.turn.after.now,
  )
  return isOldEnough ? `${another(change)} is ${durationWords(age)} old` : undefined
}

/** `a third “Order Completed” event`. */
function another({ kept, stream }: StreamChange): string {
  const which = ordinal(kept)
  return `${/^(8|e|11|18)/.test(which) ? 'an' : 'a'} ${which} ${eventNoun(stream)}`
}
