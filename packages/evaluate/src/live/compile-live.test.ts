import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { ago, did, now as today } from '../../test/world.ts'
import { compileLive } from './compile-live.ts'

const now = Date.parse(today)
const day = 86_400_000

function live(...texts: readonly string[]) {
  return compileLive(new Map(texts.map(text => [text, parse(text)])))
}

it('says which hold, and when each next changes', () => {
  const recent = `event('Bought').within(7 days).count() >= 1`
  const lapsed = `event('Bought').within(7 days).count() = 0`
  const ever = `event('Bought').count() >= 1`
  const look = live(recent, lapsed, ever).look({ activity: [did('Bought', {}, ago({ days: 6 }))] }, now)
  expect([recent, lapsed, ever].map(look.holds)).toEqual([true, false, true])
  expect([recent, lapsed, ever].map(key => look.nextChange(key, now + 30 * day))).toEqual([
    now + day + 1,
    now + day + 1,
    Number.POSITIVE_INFINITY,
  ])
})

it('passes over the moments at which nothing changes', () => {
  const text = `event('Bought').within(7 days).count() >= 1`
  const activity = [5, 4, 3, 2].map(days => did('Bought', {}, ago({ days })))
  expect(
    live(text)
      .look({ activity }, now)
      .nextChange(text, now + 30 * day),
  ).toBe(now + 5 * day + 1)
})

it('looks no further than it is told', () => {
  const text = `event('Bought').within(7 days).count() >= 1`
  const look = live(text).look({ activity: [did('Bought', {}, ago({ days: 6 }))] }, now)
  expect(look.nextChange(text, now + day)).toBe(Number.POSITIVE_INFINITY)
  expect(look.nextChange(text, now + day + 1)).toBe(now + day + 1)
})

it('names an instant to look again where too many would have to be looked at', () => {
  const text = `event('Bought').within(7 days).sum(property('price')) < 0`
  const activity = Array.from({ length: 5_000 }, (_, n) =>
    did('Bought', { price: 1 }, ago({ days: 6, milliseconds: -n })),
  )
  const next = live(text)
    .look({ activity }, now)
    .nextChange(text, now + 30 * day)
  expect(next).toBeGreaterThan(now + day)
  expect(next).toBeLessThan(now + day + 5_000)
})

it('does not know what it was not given', () => {
  expect(() => live().look({}, now).holds('other')).toThrow(RangeError)
})
