import { parse, print } from '@muster/query'
import { arbitraryQuery, type Vocabulary } from '@muster/query/testing'
import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../compile.ts'
import type { Activity, JsonObject, Subject } from '../../subject.ts'
import { explain } from '../explain.ts'
import type { ExplainedCondition } from '../explanation.ts'

const minute = 60_000
const day = 1440 * minute

/** All times of the data and all distances are whole numbers of these, so that nothing changes but at them, or just after. */
const grid = 30 * minute
const days = 3

/** Half a day before the clocks in Europe are put back; and an hour or two before a day that most years do not have. */
const nows = ['2026-10-24T11:30:00Z', '2027-02-27T22:00:00Z']

const zone = 'Europe/Amsterdam'
const regex = () => ({ test: (text: string) => text.length > 1 })
const name = fc.constantFrom('a', 'b')

const duration = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 3 }), unit: fc.constant('day' as const) }),
  fc.record({ amount: fc.integer({ min: 0, max: 30 }), unit: fc.constant('hour' as const) }),
  fc.record({ amount: fc.constantFrom(0, 30, 60, 90), unit: fc.constant('minute' as const) }),
)
const durationText = duration.map(({ amount, unit }) => `${amount} ${unit}s`)

/** The text of a template, with what is made at random for each word in braces. */
function filled(template: string, words: Record<string, Arbitrary<string | number>>): Arbitrary<string> {
  const [before = '', word, ...others] = template.split(/\{(\w+)\}/)
  if (word === undefined) return fc.constant(before)
  const rest = others.map((text, index) => (index % 2 === 0 ? text : `{${text}}`)).join('')
  return fc
    .tuple(words[word] ?? fc.constant(word), filled(rest, words))
    .map(([text, after]) => before + text + after)
}

const few = fc.integer({ min: 0, max: 3 })
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
const relative = fc
  .tuple(fc.constantFrom('within_last', 'before_last', 'within_next', 'after_next'), durationText)
  .map(([comparator, distance]) => `.${comparator}(${distance})`)
const period = fc
  .tuple(fc.constantFrom('this', 'last'), fc.constantFrom('week', 'month', 'quarter', 'year'))
  .map(words => words.join(' '))
const window = fc.oneof(
  durationText.map(distance => `.within(${distance})`),
  fc.tuple(durationText, durationText).map(([near, far]) => `.between(${near}, ${far})`),
  fc.oneof(fc.constantFrom('today', 'yesterday'), period).map(each => `.during(${each})`),
  fc.constantFrom('', '.since(2026-10-24)', '.until(2026-10-24)', `.sources({exclude: ['a']})`),
)
const words = { name, few, operator, relative, window, distance: durationText }

/** Comparisons that change with time, about an event or not. */
const ofEvents = [
  `event('{name}'){window}{window}.count() {operator} {few}`,
  `event('a', 'b'){window}.last(property('{name}')){relative}`,
  `event(){window}.sum(property('n')) {operator} {few}`,
  `event('a'){window}.count() {operator} event('b'){window}.count()`,
  `trait('{name}'){relative}`,
]
const ofEvent = [
  `property('{name}'){relative}`,
  `event('{name}').within(parent: {distance}){window}.count() {operator} {few}`,
  `event('{name}').before(parent){window}.count() {operator} {few}`,
  `event('{name}'){window}.where(property('n') = property(parent: 'n')).count() {operator} {few}`,
  `event('b'){window}.where(property(parent: '{name}'){relative} AND context('a'){relative}).count() {operator} {few}`,
]
const where = fc.oneof(...[...ofEvents, ...ofEvent].map(template => filled(template, words)))
const comparison = fc.oneof(
  ...[
    ...ofEvents,
    `event('{name}'){window}.where({where}).count() {operator} {few}`,
    `event('{name}'){window}.where({where} OR NOT {where}){window}.count() {operator} {few}`,
    `trait('{name}').years_since() {operator} {years}`,
    `event('a'){window}.max(property('a')).days_to_anniversary() {operator} {few}`,
    `trait('{name}').days_to_anniversary() {operator} {few}`,
    `visitor('{clock}.hour') {operator} {hour}`,
    `visitor('{clock}.weekday').one_of('saturday', 'monday')`,
    `visitor('{clock}.date') {operator} {date}`,
    `visitor('days_since_last_visit') {operator} {few}`,
    `visitor('sessions') {operator} {few}`,
    `visitor('timezone').starts_with('A')`,
    `audience('{name}')`,
    `audience('{name}') = false`,
  ].map(template =>
    filled(template, {
      ...words,
      where,
      years: fc.constantFrom(2, 3, 26, 27),
      clock: fc.constantFrom('local', 'time'),
      hour: fc.integer({ min: 0, max: 23 }),
      date: fc.constantFrom('2026-10-25', '2026-10-26', '2027-02-28', '2027-03-01'),
    }),
  ),
)
const condition = fc.oneof(
  { weight: 4, arbitrary: comparison },
  { weight: 1, arbitrary: comparison.map(text => `NOT ${text}`) },
  { weight: 1, arbitrary: comparison.map(text => `ANY ${text}`) },
  { weight: 1, arbitrary: comparison.map(text => `ALL ${text}`) },
)
const queryText = fc
  .array(fc.tuple(condition, fc.constantFrom('AND', 'OR')), { minLength: 1, maxLength: 4 })
  .map(parts => parts.map(([text, word], index) => (index === 0 ? text : `${word} ${text}`)).join(' '))

/** Whatever the language has, whether it changes with time or not. */
const vocabulary: Vocabulary = {
  name,
  path: fc.constantFrom(
    ['a'],
    ['b'],
    ['local', 'hour'],
    ['time', 'date'],
    ['days_since_last_visit'],
    ['returning'],
  ),
  text: fc.constantFrom('a', 'sunday', '2026-10-25', '2027-03-01'),
  number: fc.constantFrom(0, 1, 2, 3, 9, 12, 365),
  duration,
}
const query = fc.oneof(
  { weight: 4, arbitrary: queryText.map(parse) },
  { weight: 1, arbitrary: arbitraryQuery(vocabulary) },
)
const audiences = fc
  .dictionary(name, query, { maxKeys: 2 })
  .map(each => new Map(Object.entries(each).filter(([, own]) => !JSON.stringify(own).includes('"audience"'))))

function subjects(now: number): Arbitrary<Subject> {
  const time = fc.integer({ min: -150, max: 50 }).map(steps => now + steps * grid)
  const date = fc.oneof(
    time,
    time.map(each => new Date(each).toISOString()),
    fc.constantFrom('2000-02-29', '1999-02-28T12:30:00Z', '2024-10-25', '2024-02-29T12:30Z', 'no date', 3),
  )
  const dates = fc.oneof({ weight: 4, arbitrary: date }, fc.array(date, { maxLength: 3 }), fc.constant(null))
  const object: Arbitrary<JsonObject> = fc.record(
    { a: dates, b: dates, n: fc.constantFrom(0, 1, 2) },
    { requiredKeys: ['a'] },
  )
  const visitor = fc.record(
    {
      timezone: fc.constantFrom('Asia/Kolkata', 'America/New_York', 'Nowhere/At_All'),
      a: fc.constantFrom(1, 'a'),
    },
    { requiredKeys: [] },
  )
  const activity = fc
    .array(
      fc.record({
        name: fc.constantFrom('a', 'b', ''),
        time,
        source: name,
        properties: object,
        context: object,
        visitor,
      }),
      { maxLength: 8 },
    )
    .map((all): Activity[] =>
      all.toSorted((a, b) => a.time - b.time).map((each, n) => ({ ...each, messageId: `m${n}` })),
    )
  const profile: Arbitrary<Subject> = fc.record({ traits: object, activity })
  const account = fc
    .tuple(profile, fc.array(profile, { maxLength: 2 }))
    .map(([one, users]) => ({ ...one, users }))
  return fc.oneof({ weight: 2, arbitrary: profile }, { weight: 1, arbitrary: account })
}

/** The first instant after `now` at which a condition is other than at `now`, by looking at all that there are. */
function firstChange(holds: (at: number) => boolean, now: number): number | undefined {
  const held = holds(now)
  for (let at = now; at <= now + days * day; at += grid)
    for (const each of at === now ? [at + 1] : [at, at + 1]) if (holds(each) !== held) return each
  return undefined
}

/** The conditions of which it is told when each changes. */
function leavesOf({ conditions, ...leaf }: ExplainedCondition): ExplainedCondition[] {
  return conditions?.flatMap(leavesOf) ?? [leaf, ...(leaf.audience ? leavesOf(leaf.audience) : [])]
}

it.each(nows)('%s: a condition is as it is until it changes, and no longer', text => {
  const now = Date.parse(text)
  fc.assert(
    fc.property(query, subjects(now), audiences, (asked, subject, own) => {
      const options = { zone, regex, audiences: own }
      const explanation = explain(asked, subject, now, { ...options, horizon: days * day + 1 })
      const all = [{ text: print(asked), ...explanation }, ...leavesOf(explanation.because)]
      for (const { text, matches, until } of all) {
        const compiled = compile(parse(text), options)
        expect(compiled.matches(subject, now), text).toBe(matches)
        expect(until?.at, text).toBe(firstChange(at => compiled.matches(subject, at), now))
      }
    }),
    { numRuns: 100 },
  )
})
