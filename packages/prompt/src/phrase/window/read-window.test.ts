import { expect, test } from 'vitest'
import { tokenize } from '../../tokenize.ts'
import { readWindow } from './read-window.ts'
import type { Window } from './window.ts'

const now = new Date('2026-06-01T00:00:00Z')

function day(amount: number) {
  return { amount, unit: 'day' } as const
}

test.each<[string, Window]>([
  ['in the last 30 days', { kind: 'last', duration: day(30) }],
  ['last 6 months', { kind: 'last', duration: day(180) }],
  ['over the past four weeks', { kind: 'last', duration: { amount: 4, unit: 'week' } }],
  ['in the past year', { kind: 'last', duration: day(365) }],
  ['recently', { kind: 'last', duration: day(30) }],
  ['in the next ten days', { kind: 'next', duration: day(10) }],
  ['within a day', { kind: 'within', duration: day(1) }],
  ['in two months', { kind: 'lasting', duration: day(60) }],
  ['60 to 120 days ago', { kind: 'between', near: day(60), far: day(120) }],
  ['between 2 weeks and 30 days ago', { kind: 'between', near: { amount: 2, unit: 'week' }, far: day(30) }],
  ['over a year ago', { kind: 'before', duration: day(365) }],
  ['last month', { kind: 'period', period: 'last month' }],
  ['since March 1', { kind: 'dates', since: '2026-03-01' }],
  ['since 1st of July', { kind: 'dates', since: '2025-07-01' }],
  ['after 31 December 1999', { kind: 'dates', since: '2000-01-01' }],
  ['before 2025-06-01', { kind: 'dates', until: '2025-06-01' }],
  ['on February 28, 2024', { kind: 'dates', since: '2024-02-28', until: '2024-02-29' }],
  ['in December 2024', { kind: 'dates', since: '2024-12-01', until: '2025-01-01' }],
  ['between 1 May and 3 May', { kind: 'dates', since: '2026-05-01', until: '2026-05-04' }],
])('%s', (text, window) => {
  const tokens = tokenize(text)
  expect(readWindow(tokens, 0, now)).toMatchObject({ value: { window }, end: tokens.length })
})

test.each(['30 days', 'last order', '30 days ago', 'since forever', 'on February 30, 2024'])(
  '%s is no window',
  text => {
    expect(readWindow(tokenize(text), 0, now)).toBeUndefined()
  },
)
