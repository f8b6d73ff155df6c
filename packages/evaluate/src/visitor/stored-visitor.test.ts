import { describe, expect, it } from 'vitest'
import { did } from '../../test/world.ts'
import { StoredVisitor } from './stored-visitor.ts'
import type { VisitorAttributes } from './visitor-attributes.ts'

const now = Date.parse('2026-07-15T12:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

/** A call so long before `now`. */
function call(before: number, visitor: VisitorAttributes = {}, name = 'Page Viewed') {
  return { ...did(name), time: now - before, visitor }
}

function visitor(...activity: Parameters<typeof call>[]): StoredVisitor {
  return new StoredVisitor(
    activity.map(args => call(...args)),
    now,
    'America/New_York',
  )
}

describe('attributes as they were sent', () => {
  const someone = visitor(
    [9 * day, { country: 'BE', 'utm.source': 'a', referrer: 'x' }],
    [8 * day, { 'utm.source': 'b', channel: 'email', 'first.channel': 'none', sessions: 99 }],
    [day, { country: 'NL', 'query.ref': '', bot: false }, ''],
    [-1, { country: 'DE', 'utm.source': 'c', city: 'Bonn' }],
  )

  it.each([
    ['country', 'NL'],
    ['utm.source', 'b'],
    ['query.ref', ''],
    ['bot', false],
    ['city', undefined],
    ['constructor', undefined],
    ['first.utm.source', 'a'],
    ['first.referrer', 'x'],
    ['first.channel', 'email'],
    ['first.landing.url', undefined],
    ['first.country', undefined],
    ['sessions', 3],
  ])('%s is %j', (attribute, value) => {
    expect(someone.attribute(attribute)).toBe(value)
    expect(someone.attribute(attribute)).toBe(value)
  })
})

describe('visits', () => {
  const nobody = visitor()
  const once = visitor([31 * minute])
  const running = visitor([30 * minute])
  const back = visitor(
    [3 * day + 50 * minute],
    [3 * day + 20 * minute, {}, 'Bought'],
    [29 * minute],
    [1500, {}, ''],
    [1, {}, 'Page Viewed'],
  )
  const away = visitor([9 * day], [2 * day])

  it.each([
    ['sessions', 0, 1, 1, 2, 2],
    ['returning', undefined, false, false, true, true],
    ['pageviews', undefined, 1, 1, 2, 1],
    ['pageviews.total', undefined, 1, 1, 3, 2],
    ['session.seconds', undefined, 0, 0, 29 * 60 - 1, 0],
    ['days_since_last_visit', undefined, 0, undefined, 3, 2],
  ])('%s', (attribute, ...values) => {
    const visitors = [nobody, once, running, back, away]
    expect(visitors.map(one => one.attribute(attribute))).toEqual(values)
  })
})

describe('the time', () => {
  const someone = visitor([2 * day, { timezone: 'Asia/Tokyo' }], [day, {}])

  it.each([
    ['local.hour', 21],
    ['local.weekday', 'wednesday'],
    ['local.date', '2026-07-15'],
    ['time.hour', 8],
    ['time.weekday', 'wednesday'],
    ['time.date', '2026-07-15'],
  ])('%s is %s', (attribute, value) => {
    expect(someone.attribute(attribute)).toBe(value)
  })

  it.each([{}, { timezone: 'Mars/Olympus' }, { timezone: 5 }])('is not known where %j', attributes => {
    const one = visitor([day, attributes])
    expect(one.attribute('local.hour')).toBeUndefined()
    expect(one.attribute('time.hour')).toBe(8)
  })

  it('is not there without activity', () => {
    expect(visitor().attribute('time.hour')).toBeUndefined()
    expect(visitor([-1, { timezone: 'Asia/Tokyo' }]).attribute('local.hour')).toBeUndefined()
  })
})
