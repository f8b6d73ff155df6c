import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { looksAtEvent } from './looks-at-event.ts'

it.each([
  [`trait('a') = 1 AND (visitor('b') = 2 OR NOT audience('c'))`, false],
  [`trait('a') = trait('b').size()`, false],
  [`ANY event('A').count() = 1`, false],
  [`trait('a') = event('A').count()`, true],
  [`trait('a') = 1 OR event('A').count() = 1`, true],
  [`NOT event('A').last(property('x')).lower() = 'x'`, true],
])('%s: %s', (text, looks) => {
  expect(looksAtEvent(parse(text))).toBe(looks)
})

it.each(['property', 'context', 'parent_property'] as const)('%s does', kind => {
  const comparator = { kind: 'exists' } as const
  expect(looksAtEvent({ kind: 'comparison', left: { kind, path: ['a'] }, comparator })).toBe(true)
})
