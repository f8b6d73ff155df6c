import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryQuery } from '../arbitrary/query.ts'
import type { WorkspaceSchema } from '../check/workspace-schema.ts'
import { parse } from '../parse/parse.ts'
import { lint } from './lint.ts'
import type { LintOptions } from './warning.ts'

/** Each warning as one line: its verdict, its sentence, and its text where that is not the whole query. */
function linted(text: string, options?: LintOptions): string[] {
  return lint(parse(text), options).map(warning => {
    const about = warning.text === text ? '' : ` (${warning.text})`
    return `${warning.verdict ?? 'warning'}: ${warning.message}${about}`
  })
}

const schema: WorkspaceSchema = {
  events: [{ name: 'Order Completed', properties: [{ path: 'price', types: ['number'], examples: [] }] }],
  traits: [
    { path: 'plan', types: ['string'], examples: [] },
    { path: 'tags', types: ['list', 'string'], examples: [] },
    { path: 'pets', types: ['list'], examples: [] },
    { path: 'pets.name', types: ['string'], examples: [] },
  ],
  context: [],
  audiences: [{ key: 'vip', name: 'VIP' }],
}

describe('warns', () => {
  it.each([
    ["event('A').count() < 0", 'never: This never holds: a count is a whole number from 0 on.'],
    ["event('A').count() >= 0", 'always: This always holds: a count is a whole number from 0 on.'],
    ["event('A').count() = 2.5", 'never: This never holds: a count is a whole number from 0 on.'],
    ["event('A').count() != -1", 'always: This always holds: a count is a whole number from 0 on.'],
    ["event('A').count() = 'many'", 'never: This never holds: a count is a whole number from 0 on.'],
    ["event('A').count().absent()", 'never: This never holds: a count is a whole number from 0 on.'],
    [
      "event('A').within(7 days).count_days() > 8",
      'never: This never holds: the number of days is a whole number from 0 to 8.',
    ],
    ["event('A').count() > event('A').count()", 'never: This never holds: both sides are the same.'],
    [
      "event('A').sum(property('x')).exists()",
      'always: This always holds: a sum is a number, and always there.',
    ],
    ["trait('a').month() = 13", 'never: This never holds: a month is a whole number from 1 to 12.'],
    ["trait('a').day() > 31", 'never: This never holds: a day of the month is a whole number from 1 to 31.'],
    ["trait('a').year() = 1990.5", 'never: This never holds: a year is a whole number.'],
    ["trait('a').size() < 0", 'never: This never holds: a size is a whole number from 0 on.'],
    [
      "trait('a').days_to_anniversary() > 365",
      'never: This never holds: the number of days to an anniversary is a whole number from 0 to 365.',
    ],
    ["trait('a').lower() = 'Paris'", 'never: This never holds: a text in lower case has no capitals.'],
    [
      "trait('a').lower().none_of('Paris')",
      'always: This always holds: a text in lower case has no capitals.',
    ],
    ["audience('a') = 5", 'never: This never holds: membership in an audience is true or false.'],
    [
      "audience('a').one_of(true, 'false')",
      'always: This always holds: membership in an audience is true or false.',
    ],
    [
      "event('A').count() >= 2.5",
      'warning: This compares a whole number with 2.5; 2 or 3 says it more plainly.',
    ],
    [
      "event('A').between(10 days, 7 days).count() >= 1",
      'never: No event can be meant: `between` takes the shorter time ago first.',
    ],
    [
      "event('A').between(10 days, 7 days).count() = 0",
      'always: No event can be meant: `between` takes the shorter time ago first.',
    ],
    [
      "event('A').between(10 days, 7 days).max(property('x')) > 3",
      'never: No event can be meant: `between` takes the shorter time ago first.',
    ],
    [
      "event('A').within(7 days).between(10 days, 20 days).sum(property('x')) > 5",
      'never: No event can be meant: the times ago have no moment in common.',
    ],
    [
      "event('A').since(2026-03-01).until(2026-03-01).count() >= 1",
      'never: No event can be meant: `until` is not later than `since`.',
    ],
    [
      "event('A').during(today).during(last week).count() >= 1",
      'never: No event can be meant: the calendar periods have no day in common.',
    ],
    [
      "visitor('device') = 'phone'",
      'warning: `device` is never "phone": it is one of desktop, mobile, tablet, tv, console, wearable, other.',
    ],
    ["visitor('local.hour') >= 24", 'warning: `local.hour` is never 24: it is a whole number from 0 to 23.'],
    [
      "visitor('country') = 'nl'",
      'warning: `country` is never "nl": it is a country’s code in two capitals, such as NL.',
    ],
    [
      "visitor('first.channel') = 'seo'",
      'warning: `first.channel` is never "seo": it is one of direct, search, social, email, paid, ai, referral.',
    ],
    [
      "visitor('time.weekday') = 'Monday'",
      'warning: `time.weekday` is never "Monday": it is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ],
    ["visitor('returning') = 'yes'", 'warning: `returning` is never "yes": it is true or false.'],
  ])('of %s', (text, line) => {
    expect(linted(text)).toEqual([line])
  })

  it.each([
    [
      "audience('a') AND NOT audience('a')",
      'never',
      "`audience('a')` and `NOT audience('a')` never hold together.",
    ],
    [
      "audience('a') OR NOT audience('a')",
      'always',
      "One of `audience('a')` and `NOT audience('a')` always holds.",
    ],
    [
      "event('A').count() > 2 AND event('A').count() < 3",
      'never',
      "`event('A').count() > 2` and `event('A').count() < 3` never hold together.",
    ],
    [
      "event('A').count() < 5 OR event('A').count() >= 3",
      'always',
      "One of `event('A').count() < 5` and `event('A').count() >= 3` always holds.",
    ],
    [
      "trait('x').one_of('a', 'b') AND trait('x').none_of('a', 'b', 'c')",
      'never',
      "`trait('x').one_of('a', 'b')` and `trait('x').none_of('a', 'b', 'c')` never hold together.",
    ],
    [
      "trait('x') = 'a' AND trait('x') != 'a'",
      'never',
      "`trait('x') = 'a'` and `trait('x') != 'a'` never hold together.",
    ],
    [
      "trait('x') = 'a' AND trait('x').absent()",
      'never',
      "`trait('x') = 'a'` and `trait('x').absent()` never hold together.",
    ],
    [
      "trait('x') > 5 AND trait('x') < 3",
      'warning',
      "`trait('x') > 5` and `trait('x') < 3` hold together only where `trait('x')` is a list.",
    ],
    [
      "trait('tags').size() > 5 AND trait('tags').size() < 3",
      'never',
      "`trait('tags').size() > 5` and `trait('tags').size() < 3` never hold together.",
    ],
  ])('of contradictions, as in %s', (text, verdict, message) => {
    expect(linted(text)).toEqual([`${verdict}: ${message}`])
  })

  it('of what the schema says is no list', () => {
    const [plan, tags, names] = ['plan', 'tags', 'pets.name'].map(
      name => lint(parse(`trait('${name}') = 'a' AND trait('${name}') = 'b'`), { schema })[0]?.verdict,
    )
    expect([plan, tags, names]).toEqual(['never', undefined, undefined])
  })

  it('of the whole query where its parts make it so', () => {
    const either = "(audience('a') OR audience('b'))"
    expect(linted(`${either} AND audience('c') AND NOT ${either}`)).toEqual([
      'never: Nobody can ever match this query.',
      `never: \`${either}\` and \`NOT ${either}\` never hold together. (${either} AND NOT ${either})`,
    ])
    expect(linted("ANY (audience('a') AND ALL audience('b'))")).toEqual([
      'never: Nobody can ever match this query.',
      "warning: A user has no users, so this never holds inside ANY or ALL. (ALL audience('b'))",
    ])
    expect(linted("NOT ANY event('A').count() < 0")[0]).toBe('always: Everybody matches this query.')
  })

  it('of what never holds of an event', () => {
    expect(
      linted("event('A').where(event('B').before(parent).within(parent: 1 days).count() >= 1).count() >= 1"),
    ).toEqual([
      'never: No event can be meant: its `where` never holds.',
      "never: No event can be meant: an event cannot be both before and after the one around it. (event('B').before(parent).within(parent: 1 days).count() >= 1)",
    ])
    expect(linted("event('A').where(property('x').month() = 13).count() = 0")).toEqual([
      'always: No event can be meant: its `where` never holds.',
      "never: This never holds: a month is a whole number from 1 to 12. (property('x').month() = 13)",
    ])
  })

  it('of a condition that stands twice', () => {
    expect(linted("trait('x') = 'a' AND (trait('y') = 2 AND trait('x') = 'a')")).toEqual([
      "warning: This condition stands here twice. (trait('x') = 'a')",
    ])
  })

  it('of windows beyond the history that is kept', () => {
    const now = Date.parse('2026-06-01T00:00:00Z')
    const message = (days: number) =>
      `warning: This looks ${days} days back, and the history kept is of 90 days.`
    expect(linted("event('A').within(13 weeks).count() = 1", { lookbackDays: 90 })).toEqual([
      `${message(91)} (event('A').within(13 weeks).count())`,
    ])
    expect(linted("event('A').within(90 days).count() = 1", { lookbackDays: 90 })).toEqual([])
    const since = "event('A').since(2026-01-01).count() = 1"
    expect(linted(since, { lookbackDays: 90 })).toEqual([])
    expect(linted(since, { lookbackDays: 90, now })).toEqual([
      `${message(151)} (event('A').since(2026-01-01).count())`,
    ])
  })

  it('of names that differ in their capitals', () => {
    expect(
      linted("event('order completed').count() = 1 AND trait('Plan') = 1 AND audience('vipp')", { schema }),
    ).toEqual([
      'warning: The event is called “Order Completed”: capitals make a difference. (order completed)',
      'warning: The trait is called “plan”: capitals make a difference. (Plan)',
    ])
  })

  it('of patterns that are none', () => {
    const isPattern = (pattern: string) => pattern !== '('
    expect(linted("trait('a').matches('(')", { isPattern })).toEqual([
      'warning: The pattern is not a regular expression that can be used.',
    ])
    expect(linted("trait('a').matches('a') AND trait('b').matches('(')")).toEqual([])
  })

  it('of audiences of accounts asked of a profile, and the other way round', () => {
    const audiences = new Map([
      ['big', parse("ANY audience('vip')")],
      ['vip', parse("trait('plan') = 'pro'")],
    ])
    const about = (text: string) => linted(text, { audiences })
    expect(about("audience('vip') AND NOT audience('other')")).toEqual([])
    expect(about("ANY audience('vip') AND audience('big')")).toEqual([])
    expect(about("event('A').where(audience('big')).count() = 1")).toEqual([
      "warning: The audience “big” is of accounts, but is asked here of a profile. (audience('big'))",
    ])
    expect(about("ANY audience('big') AND audience('vip')")).toEqual([
      "warning: The audience “big” is of accounts, but is asked here of a profile. (audience('big'))",
      "warning: The audience “vip” is of profiles, but is asked here of an account. (audience('vip'))",
    ])
  })
})

it.each([
  "event('Order Completed').within(30 days).count() = 0 AND trait('phone').exists()",
  "event('A').within(7 days).count_days() >= 8",
  "event('A').count() = '3' AND event('A').count() >= 3",
  "event('A').during(yesterday).during(this month).count() >= 1",
  "event('A').between(7 days, 10 days).within(7 days).count() >= 1",
  "trait('x') = '5' AND trait('x') = 5 AND trait('x') > 4",
  "trait('x') = 'a' OR trait('x') = 'b'",
  "trait('x') != 'a' AND trait('x') != 'b'",
  "trait('x') <= 5 OR trait('x') > 5",
  "trait('a').lower().contains('P', 'q')",
  "ALL event('A').count() >= 1 AND ANY audience('a')",
  "visitor('local.hour') >= 9 AND visitor('device').one_of('mobile', 'tablet')",
])('finds nothing wrong with %s', text => {
  expect(linted(text)).toEqual([])
})

it('says one sentence of each thing, once', () => {
  fc.assert(
    fc.property(arbitraryQuery(), query => {
      const warnings = lint(query, { schema, now: 0, lookbackDays: 1, isPattern: () => false })
      for (const { message } of warnings) expect(message).toMatch(/^[^\n]+\.$/s)
      expect(new Set(warnings.map(({ message, text }) => `${message} ${text}`)).size).toBe(warnings.length)
    }),
  )
})
