import { clockInstants, mayChangeBetween, parse, type Query } from '@muster/query'
import { arbitraryQuery, type Vocabulary } from '@muster/query/testing'
import fc, { type Arbitrary } from 'fast-check'
import { RE2JS } from 're2js'
import { expect, it } from 'vitest'
import { type Activity, compile, InvalidPattern, type JsonObject, type Subject } from '../src/index.ts'
import { compileLive } from '../src/live/index.ts'

const now = Date.parse('2026-03-28T23:00:00Z')
const minute = 60_000
const zone = 'Europe/Amsterdam'

const name = fc.constantFrom('a', 'b', 'due', 'sessions')
/** Times that lie, or will lie, at the edges of windows of a few minutes, hours or days. */
const instant = fc
  .tuple(fc.constantFrom(1, 60, 24 * 60), fc.integer({ min: -5, max: 5 }), fc.constantFrom(-1, 0, 1, 30_000))
  .map(([unit, amount, offset]) => now + unit * amount * minute + offset)
const past = instant.map(time => Math.min(time, now))
const date = fc.oneof(
  instant.map(time => new Date(time).toISOString()),
  fc.constantFrom('2000-03-29', '1996-02-29', '1980-03-28T23:30:00Z', '2001-03-01'),
  instant,
)
const duration = fc.record({
  amount: fc.integer({ min: 0, max: 5 }),
  unit: fc.constantFrom('minute', 'hour', 'day'),
})
const vocabulary: Vocabulary = {
  name,
  path: fc.oneof(
    fc.array(name, { minLength: 1, maxLength: 1 }),
    fc.constantFrom(['local', 'hour'], ['time', 'date'], ['days_since_last_visit']),
  ),
  text: fc.oneof(fc.constantFrom('', 'x'), date.map(String)),
  number: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(23, 26, 30)),
  duration: duration as Vocabulary['duration'],
}

const object: Arbitrary<JsonObject> = fc.dictionary(
  name,
  fc.oneof(date, fc.constantFrom('x', 1, null), fc.array(date, { maxLength: 2 })),
  { maxKeys: 3 },
)
const activity: Arbitrary<Activity[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'Page Viewed', ''),
      time: past,
      source: name,
      properties: object,
      context: object,
      visitor: fc.constantFrom({}, { timezone: 'Asia/Kolkata' }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(calls => calls.toSorted((a, b) => a.time - b.time).map((call, n) => ({ ...call, messageId: `m${n}` })))
const subject: Arbitrary<Subject> = fc.record({ traits: object, activity })

const regex = (pattern: string) => RE2JS.compile(pattern)

function holdsFor(query: Query, one: Subject, at: number): boolean {
  return compile(query, { regex, zone }).matches(one, at)
}

/** The first change after an instant and up to another. */
function firstChange(query: Query, one: Subject, from: number, to: number): number {
  try {
    return compileLive(new Map([['it', query]]), { regex, zone })
      .look(one, from)
      .nextChange('it', to)
  } catch (error) {
    if (error instanceof InvalidPattern) return Number.POSITIVE_INFINITY
    throw error
  }
}

/** Conditions that time changes, with durations to fill in. */
const conditions = [
  `event('a').within(D).count() >= 1`,
  `event('a', 'b').within(D).count() = 1`,
  `event().between(D, E).count() >= 1`,
  `event('a').within(D).where(property('due').within_next(E)).count() >= 1`,
  `event('a').where(event('b').within(parent: D).within(E).count() = 0).count() >= 1`,
  `event('a').where(event('b').where(property(parent: 'due').before_last(D)).count() >= 1).count() >= 1`,
  `event('a').last(property('due')).within_last(D)`,
  `event('a').during(today).count() = 0`,
  `event('a').where(context('due').after_next(D)).max(property('a')) > event('b').within(E).count()`,
  `event('a').where(property('due').years_since() >= 26).count() >= 1`,
  `trait('due').within_last(D)`,
  `trait('due').before_last(D)`,
  `trait('due').within_next(D)`,
  `trait('due').after_next(D)`,
  `trait('due').lower().within_next(D)`,
  `trait('due').years_since() >= 26`,
  `trait('due').days_to_anniversary() <= 1`,
  `visitor('days_since_last_visit') >= 1`,
  `visitor('days_since_last_visit').exists()`,
  `visitor('local.hour') < 5`,
  `visitor('time.weekday') = 'sunday'`,
]
const durations = fc.record({
  amount: fc.integer({ min: 0, max: 5 }),
  unit: fc.constantFrom('minutes', 'hours', 'days'),
})
const condition = fc.tuple(fc.constantFrom(...conditions), durations, durations).map(([text, one, other]) => {
  const [near, far] = [one, other].map(({ amount, unit }) => `${amount} ${unit}`)
  return parse(text.replace('D', near ?? '').replace('E', far ?? ''))
})
const junction = fc
  .tuple(fc.constantFrom('and' as const, 'or' as const), condition, condition)
  .map(([kind, ...operands]): Query => ({ kind, operands }))
const timely = fc.oneof(
  condition,
  condition.map((operand): Query => ({ kind: 'not', operand })),
  junction,
)

it.each([
  ['made for it', timely, 6_000, 500],
  ['of any kind', arbitraryQuery(vocabulary), 3_000, 3],
])(
  'whoever changes by time alone is among those who may, or all may just then: queries %s',
  (_, queries, numRuns, telling) => {
    let changes = 0
    const length = fc.constantFrom(minute, 60 * minute, 26 * 60 * minute)
    fc.assert(
      fc.property(queries, subject, length, (query, one, length) => {
        const to = now + length
        const at = firstChange(query, one, now, to)
        if (at === Number.POSITIVE_INFINITY) return
        changes++
        const those = mayChangeBetween(query, now, to)
        const isAmongThem = those !== undefined && holdsFor(those, one, to)
        expect(isAmongThem || clockInstants(query, now, to, zone).includes(at)).toBe(true)
      }),
      { numRuns, seed: 1 },
    )
    expect(changes).toBeGreaterThan(telling)
  },
)

it('a query that time does not change expects nobody', () => {
  const query = parse(`trait('plan') = 'pro' AND event('a').since(2026-01-01).count() >= 1`)
  expect(mayChangeBetween(query, now, now + 60 * minute)).toBeUndefined()
  expect(clockInstants(query, now, now + 60 * minute, zone)).toEqual([])
})
