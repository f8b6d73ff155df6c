import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../call.ts'
import { callsOf, type Message } from './calls.ts'
import { instants, nows } from './instants.ts'
import { jsonObjects } from './json-objects.ts'
import { mostPeople } from './names.ts'
import { palettes } from './palette.ts'
import { zones } from './words.ts'
import type { Workspace } from './workspace.ts'

/** A workspace of a few people, without audiences. */
export const arbitraryWorkspace: Arbitrary<Workspace> = nows.chain(now =>
  fc.record({
    calls: callsAround(now),
    audiences: fc.constant(new Map()),
    now: fc.constant(now),
    zone: fc.constantFrom(...zones),
  }),
)

function callsAround(now: number): Arbitrary<Call[]> {
  const anchors = fc.array(fc.integer({ min: now - 60 * 86_400_000, max: now }), {
    minLength: 1,
    maxLength: 4,
    size: 'max',
  })
  return anchors
    .map(places => instants(now, places))
    .chain(times =>
      fc.tuple(fc.constant(times), palettes(now, times), fc.integer({ min: 2, max: mostPeople })),
    )
    .chain(([times, palette, people]) => {
      const circumstances = { people, times, objects: jsonObjects(palette) }
      return fc.tuple(...Array.from({ length: people }, (_, person) => callsOf(person, circumstances)))
    })
    .chain(byPerson => inAnyOrder(byPerson.flat()))
    .chain(withMessageIds)
    .chain(withRepeats)
}

function inAnyOrder(messages: readonly Message[]): Arbitrary<Message[]> {
  return fc.shuffledSubarray([...messages], { minLength: messages.length })
}

/** Ids whose order by code points is not that by UTF-16 units, nor that of their arrival. */
function withMessageIds(messages: readonly Message[]): Arbitrary<Call[]> {
  const beginnings = fc.array(fc.constantFrom('a', 'B', 'é', 'ｚ', 'ｚ', '𝒜', '𝒜'), {
    minLength: messages.length,
    maxLength: messages.length,
  })
  return beginnings.map(starts =>
    messages.map((message, place) => ({ ...message, messageId: `${starts[place]}${place}` })),
  )
}

/** Some messages arrive again: as they were, or with other content under the same id. */
function withRepeats(calls: readonly Call[]): Arbitrary<Call[]> {
  if (calls.length === 0) return fc.constant([])
  const place = fc.integer({ min: 0, max: calls.length - 1 })
  const repeat = fc.record({ of: place, content: place, arrives: place })
  return fc.array(repeat, { maxLength: 3 }).map(repeats => {
    const all = [...calls]
    for (const { of, content, arrives } of repeats) {
      const [repeated, other] = [calls[of], calls[content]]
      if (repeated && other) all.splice(arrives, 0, { ...other, messageId: repeated.messageId })
    }
    return all
  })
}
