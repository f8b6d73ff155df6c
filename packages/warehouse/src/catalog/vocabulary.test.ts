import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeenName } from './seen-name.ts'
import { Vocabulary } from './vocabulary.ts'

const minutes = 60_000

/** A trait unless it says otherwise, as it is on disk. */
function name(what: Partial<SeenName & { uses: number }>) {
  const kind = what.kind ?? (what.event === undefined ? 'trait' : 'property')
  return { kind, event: '', path: 'plan', types: [], values: [], lastSeen: 0, uses: 0, ...what }
}

const event = (called: string, what: Partial<SeenName & { uses: number }> = {}) =>
  name({ kind: 'event', event: called, path: '', ...what })

function numbers(length: number): number[] {
  return Array.from({ length }, (_, n) => n)
}

function valuesOf(vocabulary: Vocabulary, now = 0) {
  return vocabulary.schema(now).traits[0]?.examples
}

test('events come by how often they are used, attributes by their paths', () => {
  const vocabulary = new Vocabulary(10)
  for (const [called, uses] of [
    ['B', 1],
    ['A', 1],
    ['C', 2],
  ] as const)
    vocabulary.update(event(called, { uses }))
  for (const path of ['b', 'c', 'a']) vocabulary.update(name({ event: 'A', path }))
  const { events } = vocabulary.schema(0)
  expect(events.map(called => called.name)).toEqual(['C', 'A', 'B'])
  expect(events[1]?.properties.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
})

test('counts and times alone change nothing', () => {
  const vocabulary = new Vocabulary(10)
  vocabulary.update(event('A', { uses: 1 }))
  vocabulary.update(name({ types: ['string'], values: ['pro'] }))
  const schema = vocabulary.schema(0)
  vocabulary.update(event('A', { uses: 2, lastSeen: 5 }))
  vocabulary.update(name({ types: ['string'], values: ['pro'], lastSeen: 5 }))
  vocabulary.learn(name({ values: ['pro'], lastSeen: 6 }))
  expect(vocabulary.schema(60 * minutes)).toBe(schema)
})

test('a new value is known at once where there are few, and another order within minutes', () => {
  const vocabulary = new Vocabulary(10)
  vocabulary.update(name({ values: ['pro', 'free'] }))
  expect(valuesOf(vocabulary)).toEqual(['pro', 'free'])
  vocabulary.learn(name({ values: ['team'] }))
  expect(valuesOf(vocabulary)).toEqual(['pro', 'free', 'team'])
  vocabulary.update(name({ values: ['team', 'free', 'pro'] }))
  expect(valuesOf(vocabulary, 9 * minutes)).toEqual(['pro', 'free', 'team'])
  expect(valuesOf(vocabulary, 11 * minutes)).toEqual(['team', 'free', 'pro'])
})

test('of many values the most used are known, and another one follows within minutes', () => {
  const vocabulary = new Vocabulary(10)
  vocabulary.update(name({ values: numbers(50) }))
  const schema = vocabulary.schema(0)
  vocabulary.learn(name({ values: [99] }))
  expect(vocabulary.schema(60 * minutes)).toBe(schema)
  vocabulary.update(name({ values: [99, ...numbers(49)] }))
  expect(vocabulary.schema(0)).toBe(schema)
  expect(valuesOf(vocabulary, 11 * minutes)).toEqual([99, ...numbers(49)])
})

test('where there are too many names, those go that were not seen for longest, and properties with their event', () => {
  const vocabulary = new Vocabulary(4)
  vocabulary.learn(event('Old', { lastSeen: 1 }))
  vocabulary.learn(name({ event: 'Old', path: 'gone', lastSeen: 1 }))
  vocabulary.learn(event('New', { lastSeen: 3 }))
  vocabulary.learn(name({ event: 'New', path: 'stale', lastSeen: 1 }))
  vocabulary.learn(name({ event: 'New', path: 'fresh', lastSeen: 3 }))
  vocabulary.learn(name({ path: 'plan', lastSeen: 2 }))
  vocabulary.learn(name({ kind: 'context', path: 'ip', lastSeen: 2 }))
  expect(vocabulary.schema(0)).toMatchObject({
    events: [{ name: 'New', properties: [{ path: 'fresh' }] }],
    traits: [{ path: 'plan' }],
    context: [{ path: 'ip' }],
  })
  expect(vocabulary.size).toBe(4)
})

test('an event is as recent as its most recent property', () => {
  const vocabulary = new Vocabulary(2)
  vocabulary.learn(event('A', { lastSeen: 1 }))
  vocabulary.learn(event('B', { lastSeen: 2 }))
  vocabulary.learn(name({ event: 'A', path: 'a', lastSeen: 3 }))
  expect(vocabulary.schema(0)).toMatchObject({ events: [{ name: 'A', properties: [{ path: 'a' }] }] })
})

const names = fc.array(
  fc.record({
    kind: fc.constantFrom('event' as const, 'property' as const, 'trait' as const, 'context' as const),
    event: fc.constantFrom('A', 'B', 'C'),
    path: fc.constantFrom('a', 'b', 'c', 'd'),
    types: fc.uniqueArray(fc.constantFrom('string' as const, 'number' as const, 'list' as const)),
    values: fc.array(fc.constantFrom('x', 'y', 1, true), { maxLength: 2 }),
    lastSeen: fc.nat(20),
  }),
  { maxLength: 60 },
)

test('it never holds more than it may, nor what it did not learn, and everything while there is room', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 12 }), (learned, most) => {
      const [bounded, all] = [new Vocabulary(most), new Vocabulary(1_000)]
      for (const each of learned) {
        bounded.learn(each)
        all.learn(each)
      }
      const [held, known] = [pathsIn(bounded), pathsIn(all)]
      expect(held.length).toBeLessThanOrEqual(most)
      expect(known).toEqual(expect.arrayContaining(held))
      if (known.length <= most) expect(held).toEqual(known)
      expect(bounded.size).toBe(held.length)
    }),
  )
})

test('the schema is another object just when it is another schema', () => {
  fc.assert(
    fc.property(names, learned => {
      const vocabulary = new Vocabulary(1_000)
      let before = vocabulary.schema(0)
      for (const each of learned) {
        vocabulary.learn(each)
        const schema = vocabulary.schema(0)
        expect(schema === before).toBe(JSON.stringify(schema) === JSON.stringify(before))
        before = schema
      }
    }),
  )
})

test('what is learned twice, or in another order, is known once', () => {
  fc.assert(
    fc.property(names, learned => {
      const [one, other] = [new Vocabulary(1_000), new Vocabulary(1_000)]
      for (const each of learned) one.learn(each)
      for (const each of [...learned, ...learned].reverse()) other.learn(each)
      expect(pathsIn(other)).toEqual(pathsIn(one))
    }),
  )
})

function pathsIn(vocabulary: Vocabulary): string[] {
  const { events, traits, context } = vocabulary.schema(0)
  return [
    ...events.flatMap(({ name: called, properties }) => [
      called,
      ...properties.map(({ path }) => `${called} ${path}`),
    ]),
    ...traits.map(({ path }) => `trait ${path}`),
    ...context.map(({ path }) => `context ${path}`),
  ].sort()
}
