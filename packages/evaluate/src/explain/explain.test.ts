import { parse, type Query } from '@muster/query'
import { anyVocabulary, arbitraryQuery } from '@muster/query/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ago, did, now as nowText, who } from '../../test/world.ts'
import { AudienceCycle } from '../audience-cycle.ts'
import { compile } from '../compile.ts'
import type { Activity, JsonObject, Subject } from '../subject.ts'
import { explain } from './explain.ts'
import type { ExplainedCondition } from './explanation.ts'

const now = Date.parse(nowText)
const minute = 60_000
const day = 1440 * minute

function audiencesOf(texts: Record<string, string>): ReadonlyMap<string, Query> {
  return new Map(Object.entries(texts).map(([key, text]) => [key, parse(text)]))
}

const orders = Array.from({ length: 12 }, (_, n) => did('Order Completed', { n }, ago({ days: 20 - n })))
const customer: Subject = { ...who(...orders), traits: { plan: 'pro', limit: 10 } }

it('says of each condition what it asks, whether it holds, and what decided it', () => {
  const text = `trait('plan') = 'pro' AND NOT (event('Refund').count() >= 1 OR trait('phone').exists())`
  expect(explain(parse(text), customer, now)).toEqual({
    matches: true,
    because: {
      kind: 'and',
      text,
      description: expect.any(String),
      matches: true,
      conditions: [
        {
          kind: 'comparison',
          text: `trait('plan') = 'pro'`,
          description: 'plan is “pro”',
          matches: true,
          value: 'pro',
        },
        {
          kind: 'not',
          text: `NOT (event('Refund').count() >= 1 OR trait('phone').exists())`,
          description: expect.any(String),
          matches: true,
          conditions: [
            {
              kind: 'or',
              text: `event('Refund').count() >= 1 OR trait('phone').exists()`,
              description: expect.any(String),
              matches: false,
              conditions: [
                {
                  kind: 'comparison',
                  text: `event('Refund').count() >= 1`,
                  description: expect.any(String),
                  matches: false,
                  value: 0,
                  missing: 'There is no “Refund” event.',
                  events: [],
                  eventCount: 0,
                },
                {
                  kind: 'comparison',
                  text: `trait('phone').exists()`,
                  description: expect.any(String),
                  matches: false,
                  missing: 'The trait “phone” was never set.',
                },
              ],
            },
          ],
        },
      ],
    },
    flip: [{ text: `trait('plan') = 'pro'`, description: 'plan is “pro”', matches: false }],
  })
})

it('shows ten events, the newest first, and says how many there are', () => {
  const { because } = explain(parse(`event('Order Completed').sum(property('n')).size() = 0`), customer, now)
  expect(because).toMatchObject({ matches: false, value: 1, eventCount: 12 })
  expect(because.events).toEqual(orders.toReversed().slice(0, 10))
})

it('shows the events that are in the way', () => {
  const { because } = explain(parse(`event('Order Completed').within(10 days).count() = 0`), customer, now)
  expect(because).toMatchObject({
    matches: false,
    value: 2,
    eventCount: 2,
    events: [{ properties: { n: 11 } }, {}],
  })
  expect(because.missing).toBeUndefined()
})

it('shows both values where two are compared', () => {
  const { because } = explain(parse(`event('Order Completed').count() <= trait('limit')`), customer, now)
  expect(because).toMatchObject({ matches: false, value: 12, right: 10 })
})

it('counts the users of an account who match', () => {
  const account: Subject = { users: [customer, {}, { traits: { plan: 'free' } }] }
  const query = parse(`ANY trait('plan').exists() AND NOT ALL trait('plan') = 'pro'`)
  expect(explain(query, account, now)).toMatchObject({
    matches: true,
    because: {
      conditions: [
        { kind: 'any', matches: true, users: { matching: 2, total: 3 } },
        { kind: 'not', conditions: [{ kind: 'all', matches: false, users: { matching: 1, total: 3 } }] },
      ],
    },
    flip: [{ text: `ANY trait('plan').exists()`, matches: false }],
  })
})

describe('an audience', () => {
  const audiences = audiencesOf({
    buyers: `event('Order Completed').within(30 days).count() >= 1`,
    pros: `trait('plan') = 'pro' AND audience('buyers')`,
    hen: `audience('egg')`,
    egg: `NOT audience('hen')`,
  })

  it('is explained by its own query, where it is met first', () => {
    const { because } = explain(parse(`audience('pros') AND audience('buyers') = false`), customer, now, {
      audiences,
    })
    expect(because.conditions).toMatchObject([
      {
        value: true,
        audience: { kind: 'and', conditions: [{ value: 'pro' }, { value: true, audience: { value: 12 } }] },
        until: { at: now + 21 * day + 1 },
      },
      { value: true, matches: false, until: { at: now + 21 * day + 1 } },
    ])
    expect(because.conditions?.[1]).not.toHaveProperty('audience')
  })

  it('is a membership where its query is not known', () => {
    const member = { memberships: new Set(['vip']) }
    const { because } = explain(parse(`audience('vip')`), member, now, { audiences })
    expect(because).toEqual({
      kind: 'comparison',
      text: `audience('vip')`,
      description: expect.any(String),
      matches: true,
      value: true,
    })
  })

  it('that refers to itself is refused as when it is compiled', () => {
    expect(() => explain(parse(`audience('hen')`), customer, now, { audiences })).toThrow(AudienceCycle)
  })

  it('is explained with others that refer to each other a hundredfold', () => {
    const many = audiencesOf(
      Object.fromEntries(
        Array.from({ length: 150 }, (_, n) => [
          `a${n}`,
          n === 149 ? `trait('plan') = 'pro'` : `audience('a${n + 1}') AND audience('a${n + 1}') = true`,
        ]),
      ),
    )
    const { matches, until } = explain(parse(`audience('a0')`), customer, now, { audiences: many })
    expect([matches, until]).toEqual([true, undefined])
  })
})

describe('how far ahead moments of change are looked for', () => {
  const query = parse(`event('Order Completed').within(60 days).count() = 0`)

  it.each([
    [undefined, now + 51 * day + 1],
    [51 * day + 1, now + 51 * day + 1],
    [51 * day, undefined],
  ])('%s: %s', (horizon, at) => {
    expect(explain(query, customer, now, horizon === undefined ? {} : { horizon }).until?.at).toBe(at)
  })

  it('is not so far that more would be looked at than can be at once', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => did('A', { n }, ago({ minutes: 10_000 - n })))
    const ask = (text: string) => explain(parse(text), who(...many), now).because.until?.at
    expect(ask(`event('A').within(30 days).count() >= 5`)).toBe(now - 5 * minute + 30 * day + 1)
    expect(ask(`event('A').within(30 days).where(property('n') < 9990).count() = 0`)).toBe(
      now - 11 * minute + 30 * day + 1,
    )
    expect(ask(`event('A').within(30 days).sum(property('n')) < 1000`)).toBeUndefined()
  })
})

describe('whatever the query and the data', () => {
  const regex = () => ({ test: (text: string) => text.length > 3 })
  const weird = fc.oneof(
    fc.constantFrom(
      8.64e15,
      8.64e15 + 1,
      -8.64e15,
      1e300,
      -1e300,
      now + 0.5,
      2 ** 53,
      '9999-12-31',
      '0100-01-01',
    ),
    fc.jsonValue({ maxDepth: 3 }),
  )
  const object: fc.Arbitrary<JsonObject> = fc.dictionary(
    fc.constantFrom('a', 'b', 'constructor', '__proto__', ''),
    weird,
    { maxKeys: 3 },
  )
  const activity = fc
    .array(
      fc.record({
        name: fc.constantFrom('a', 'b', ''),
        time: fc.oneof(
          fc.integer({ min: -100, max: 100 }).map(days => now + days * day),
          fc.constantFrom(0, 8.64e15),
        ),
        source: fc.constant('web'),
        properties: object,
        context: object,
        visitor: fc.dictionary(
          fc.constantFrom('timezone', 'country', 'first.referrer'),
          fc.oneof(fc.string(), fc.boolean(), fc.double({ noNaN: true })),
        ),
      }),
      { maxLength: 5 },
    )
    .map((all): Activity[] =>
      all.toSorted((a, b) => a.time - b.time).map((each, n) => ({ ...each, messageId: `m${n}` })),
    )
  const profile: fc.Arbitrary<Subject> = fc.record({ traits: object, activity }, { requiredKeys: [] })
  const subject = fc
    .tuple(profile, fc.array(profile, { maxLength: 2 }))
    .map(([one, users]): Subject => ({ ...one, users }))
  const few = fc.constantFrom('a', 'b', 'constructor')
  const words = {
    ...anyVocabulary,
    name: few,
    path: fc.oneof(
      fc.array(few, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(['local', 'hour'], ['days_since_last_visit'], ['time', 'date']),
    ),
  }

  function all(condition: ExplainedCondition): ExplainedCondition[] {
    return [condition, ...(condition.conditions ?? []).flatMap(all)]
  }

  it.each([
    ['any words', arbitraryQuery()],
    ['words that meet the data', arbitraryQuery(words)],
  ])('each condition holds as it does by itself: %s', (_, query) => {
    fc.assert(
      fc.property(query, subject, (asked, one) => {
        const options = { regex, zone: 'Europe/Amsterdam' }
        const explanation = explain(asked, one, now, { ...options, horizon: 40 * day })
        expect(explanation.matches).toBe(compile(asked, options).matches(one, now))
        for (const { text, matches } of all(explanation.because))
          expect(compile(parse(text), options).matches(one, now), text).toBe(matches)
        if (explanation.until) {
          const { at } = explanation.until
          expect(compile(asked, options).matches(one, at)).toBe(!explanation.matches)
          expect(compile(asked, options).matches(one, at - 1)).toBe(explanation.matches)
        }
      }),
      { numRuns: 200 },
    )
  })
})
