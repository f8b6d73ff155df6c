import type { Filter, Query } from '@muster/query'
import { expect, it } from 'vitest'
import { splitStream } from './stream.ts'

const comparator = { kind: 'exists' } as const
const ofEvent: Query = { kind: 'comparison', left: { kind: 'property', path: ['x'] }, comparator }
const ofParent: Query = { kind: 'comparison', left: { kind: 'parent_property', path: ['x'] }, comparator }
const duration = { amount: 1, unit: 'day' } as const

it('keeps apart what depends on the event outside', () => {
  const own: Filter[] = [
    { kind: 'within', duration },
    { kind: 'sources', exclude: ['a'] },
    { kind: 'where', query: { kind: 'and', operands: [ofEvent, ofEvent] } },
  ]
  const relative: Filter[] = [
    { kind: 'within_parent', duration },
    { kind: 'before_parent' },
    { kind: 'where', query: { kind: 'or', operands: [ofEvent, ofParent] } },
  ]
  expect(splitStream({ events: ['A'], filters: [...relative, ...own] })).toEqual({
    own: { events: ['A'], filters: own },
    relative,
  })
})

it('takes a where apart at its AND', () => {
  const query: Query = { kind: 'and', operands: [ofEvent, { kind: 'and', operands: [ofParent, ofEvent] }] }
  expect(splitStream({ events: [], filters: [{ kind: 'where', query }] })).toEqual({
    own: {
      events: [],
      filters: [
        { kind: 'where', query: ofEvent },
        { kind: 'where', query: ofEvent },
      ],
    },
    relative: [{ kind: 'where', query: ofParent }],
  })
})
