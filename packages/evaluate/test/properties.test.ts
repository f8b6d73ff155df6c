import { parse, type Query } from '@muster/query'
import { anyVocabulary, arbitraryQuery, type Vocabulary } from '@muster/query/testing'
import fc, { type Arbitrary } from 'fast-check'
import { RE2JS } from 're2js'
import { expect, it } from 'vitest'
import {
  type Activity,
  compile,
  compileAll,
  InvalidPattern,
  type JsonObject,
  type Subject,
} from '../src/index.ts'

const now = Date.parse('2026-07-15T12:00:00Z')
const minute = 60_000

/** Few words, so that queries meet the data. */
const name = fc.constantFrom('a', 'b', 'country', 'sessions')
const text = fc.constantFrom('', 'a', 'B', 'true', '1', '2.5', '2026-07-15', '2026-07-15T11:59:00Z', '(')
const number = fc.constantFrom(0, 1, 2.5, -1, now, now - minute)
const vocabulary: Vocabulary = {
  name,
  path: fc.array(name, { minLength: 1, maxLength: 2 }),
  text,
  number,
  duration: fc.record({ amount: fc.integer({ min: 0, max: 5 }), unit: fc.constantFrom('minute', 'day') }),
}

const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null))
const { object } = fc.letrec<{ value: unknown; object: JsonObject }>(tie => ({
  value: fc.oneof(
    { weight: 4, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  object: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
}))
const attributes = fc.dictionary(name, fc.oneof(text, number, fc.boolean()), { maxKeys: 3 })

const activity: Arbitrary<Activity[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'country', 'Page Viewed', ''),
      time: fc.integer({ min: -20, max: 3 }).map(steps => now + steps * 10 * minute),
      source: name,
      properties: object,
      context: object,
      visitor: attributes,
    }),
    { maxLength: 8 },
  )
  .map(calls =>
    calls.toSorted((a, b) => a.time - b.time).map((call, n) => ({ ...call, messageId: `message ${n}` })),
  )

const profile: Arbitrary<Subject> = fc.record(
  { traits: object, activity, memberships: fc.array(name).map(keys => new Set(keys)), visitor: attributes },
  { requiredKeys: [] },
)
const subject: Arbitrary<Subject> = fc.oneof(
  profile,
  fc
    .tuple(profile, fc.array(profile, { maxLength: 3 }))
    .map(([account, users]): Subject => ({ ...account, users })),
)

const regex = (pattern: string) => RE2JS.compile(pattern)

/** What is made of queries, unless a pattern in them is refused, which is to be expected of patterns made at random. */
function unlessInvalid<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof InvalidPattern) return undefined
    throw error
  }
}

it.each([
  ['any words', anyVocabulary],
  ['words that meet the data', vocabulary],
])('every query of %s is true or false of every subject', (_, words) => {
  fc.assert(
    fc.property(arbitraryQuery(words), subject, (query, one) => {
      const compiled = unlessInvalid(() => compile(query, { regex, zone: 'Europe/Amsterdam' }))
      if (compiled) expect(compiled.matches(one, now)).toBeTypeOf('boolean')
    }),
    { numRuns: 200 },
  )
})

it('asked together, queries answer as each does by itself', () => {
  const key = fc.constantFrom('a', 'b')
  const equality = fc
    .tuple(
      fc.constantFrom(
        `trait('a') = 1`,
        `trait('a.b') = '1'`,
        `visitor('country') = true`,
        `trait('b').one_of('a', 2.5)`,
      ),
    )
    .map(([text]) => parse(text))
  const query: Arbitrary<Query> = fc.oneof(
    arbitraryQuery(vocabulary),
    fc.tuple(equality, arbitraryQuery(vocabulary)).map((operands): Query => ({ kind: 'and', operands })),
  )
  const queries = fc.array(query, { minLength: 1, maxLength: 8 }).chain(all =>
    // Some of them more than once, whole or as a part of others.
    fc
      .array(fc.constantFrom(...all), { maxLength: 4 })
      .map(again => [...all, ...again, ...again.map((operand): Query => ({ kind: 'not', operand }))]),
  )
  const audiences = fc.dictionary(
    key,
    arbitraryQuery(vocabulary).filter(query => !JSON.stringify(query).includes('"audience"')),
  )
  fc.assert(
    fc.property(
      queries,
      audiences,
      fc.array(subject, { minLength: 1, maxLength: 4 }),
      (all, own, subjects) => {
        const options = { regex, audiences: new Map(Object.entries(own)) }
        const set = unlessInvalid(() => compileAll(new Map(all.map((query, n) => [`${n}`, query])), options))
        if (!set) return
        const singles = all.map(query => compile(query, options))
        for (const one of subjects) {
          const expected = singles.flatMap((single, n) => (single.matches(one, now) ? `${n}` : []))
          expect(set.matching(one, now)).toEqual(expected)
        }
      },
    ),
    { numRuns: 200 },
  )
})
