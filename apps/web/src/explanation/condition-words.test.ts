import { describe, expect, it } from 'vitest'
import type { ExplainedCondition } from '../api/explain.ts'
import { changeWords, eventWords, headline, valueWords } from './condition-words.ts'

const condition = (more: Partial<ExplainedCondition>): ExplainedCondition => ({
  kind: 'comparison',
  text: `trait('plan') = 'pro'`,
  description: 'plan is “pro”',
  matches: false,
  ...more,
})
const event = (name: string, time: string) => ({ name, time, message_id: time, properties: {} })

describe('a headline', () => {
  it('is what a condition asks', () => {
    expect(headline(condition({}))).toBe('plan is “pro”')
  })

  it.each([
    ['and', true, 'All of these hold'],
    ['and', false, 'Not all of these hold'],
    ['or', true, 'At least one of these holds'],
    ['or', false, 'None of these holds'],
  ] as const)('of %s says how its parts stand (%s)', (kind, matches, words) => {
    expect(headline(condition({ kind, matches }))).toBe(words)
  })
})

describe('a value', () => {
  it('is said, beside what it is compared with', () => {
    expect(valueWords(condition({ value: 'free' }))).toBe('It is “free”.')
    expect(valueWords(condition({ value: 20, right: 35 }))).toBe('It is 20, compared with 35.')
  })

  it('is not said where there is none, or where something else says it', () => {
    expect(valueWords(condition({}))).toBeNull()
    const text = `event('Bought').where(property('at') = 'x').count() >= 1`
    expect(valueWords(condition({ text, value: 3, event_count: 3 }))).toBeNull()
    expect(valueWords(condition({ value: true, audience: condition({}) }))).toBeNull()
  })
})

it.each([
  `event('Bought').sum(property('quantity')) >= 3`,
  `event('Bought').unique(property('sku')).count() >= 3`,
  `event('Bought').where(event('Sold').count() = 0).max(property('quantity')) >= 3`,
])('says the value of %s, even if it is the number of events', text => {
  expect(valueWords(condition({ text, value: 1, event_count: 1 }))).toBe('It is 1.')
})

it('counts events, and names them where they have one name', () => {
  const [june, may] = [event('Bought', '2026-06-03T10:00:00Z'), event('Bought', '2026-05-01T10:00:00Z')]
  expect(eventWords(condition({ events: [june, may], event_count: 1200 }))).toBe(
    '1,200 “Bought” events, the last on 3 June 2026',
  )
  expect(eventWords(condition({ events: [june], event_count: 1 }))).toBe('1 “Bought” event, on 3 June 2026')
  expect(eventWords(condition({ events: [june, event('Sold', may.time)], event_count: 2 }))).toBe(
    '2 events, the last on 3 June 2026',
  )
})

it('says when something changes, and why', () => {
  expect(changeWords({ at: '2026-07-03T10:00:00.001Z', reason: 'it is too old' })).toBe(
    'until 3 July 2026, 10:00 UTC, when it is too old',
  )
})
