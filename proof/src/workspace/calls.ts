import fc, { type Arbitrary } from 'fast-check'
import type { Call, JsonObject } from '../call.ts'
import { lengthOf } from '../oracle/duration.ts'
import { namesOf, previousNames } from './names.ts'
import { visitorRecords } from './visitor-records.ts'
import { durations, groupIds, sources } from './words.ts'

/** A call that has no message id yet. */
export type Message = Omit<Call, 'messageId'>

export interface Circumstances {
  /** How many there are who might be meant. */
  readonly people: number
  readonly times: Arbitrary<number>
  readonly objects: Arbitrary<JsonObject>
}

const sessionPause = 30 * 60_000

/** What one person does, in no order: calls of every type, pairs of them, and bursts of page views. */
export function callsOf(person: number, circumstances: Circumstances): Arbitrary<Message[]> {
  const deed = fc.oneof(
    { weight: 6, arbitrary: callOf(person, circumstances).map(call => [call]) },
    { weight: 3, arbitrary: pairOf(person, circumstances) },
    { weight: 1, arbitrary: burstOf(person, circumstances) },
  )
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.array(deed, { maxLength: 4, size: 'max' }) },
      { weight: 3, arbitrary: fc.array(deed, { maxLength: 8, size: 'max' }) },
      { weight: 1, arbitrary: fc.array(deed, { maxLength: 25, size: 'max' }) },
    )
    .map(deeds => deeds.flat())
}

function callOf(person: number, { people, times, objects }: Circumstances): Arbitrary<Message> {
  const common = {
    time: times,
    source: fc.constantFrom(...sources),
    properties: objects,
    context: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: objects }),
    visitor: visitorRecords,
  }
  const made = (type: Call['type'], names: readonly string[], own = {}): Arbitrary<Message> =>
    fc
      .tuple(
        namesOf(person),
        fc.record({ type: fc.constant(type), name: fc.constantFrom(...names), ...common, ...own }),
      )
      .map(([namedBy, call]) => ({ ...call, ...namedBy }))

  return fc.oneof(
    { weight: 20, arbitrary: made('track', ['Ordered', 'Viewed', "It's"]) },
    { weight: 4, arbitrary: made('page', ['Page Viewed']) },
    { weight: 1, arbitrary: made('screen', ['Screen Viewed']) },
    { weight: 10, arbitrary: made('identify', ['']) },
    { weight: 6, arbitrary: made('group', [''], { groupId: fc.constantFrom(...groupIds) }) },
    { weight: 1, arbitrary: made('alias', [''], { previousId: previousNames(people) }) },
  )
}

/** Two calls of one kind under the same names, at one time, or as far apart as a query asks, to the millisecond. */
function pairOf(person: number, circumstances: Circumstances): Arbitrary<Message[]> {
  const lengths = durations.map(lengthOf).flatMap(length => [length - 1, length, length + 1])
  const distance = fc.oneof(fc.constant(0), fc.constantFrom(...lengths))
  return fc
    .tuple(callOf(person, circumstances), callOf(person, circumstances), distance)
    .map(([one, { properties, context, visitor }, apart]) => [
      one,
      { ...one, properties, context, visitor, time: one.time + apart },
    ])
}

/** Page views one after the other, some just as far apart as a session allows. */
function burstOf(person: number, { times }: Circumstances): Arbitrary<Message[]> {
  const pauses = fc.constantFrom(0, 999, 60_000, sessionPause - 1, sessionPause, sessionPause + 1)
  const view = { type: 'page', name: 'Page Viewed', source: 'web', properties: {}, context: {} } as const
  return fc
    .tuple(
      namesOf(person),
      times,
      fc.array(fc.tuple(pauses, visitorRecords), { minLength: 2, maxLength: 6, size: 'max' }),
    )
    .map(([namedBy, start, steps]) => {
      let time = start
      return steps.map(([pause, visitor]) => {
        time += pause
        return { ...view, ...namedBy, time, visitor }
      })
    })
}
