import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, describe as group, it } from 'vitest'
import { arbitraryChange } from '../arbitrary/change.ts'
import { anyVocabulary, arbitraryQuery } from '../arbitrary/query.ts'
import { similarWords } from '../arbitrary/similar-words.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { parse } from '../parse/parse.ts'
import { print } from '../print/print.ts'
import { describe, describeCondition } from './describe.ts'

/** Queries and their sentences, each read over by a person. */
const sentences = readFileSync(new URL('golden/sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map(pair => pair.split('\n'))

group('a sentence', () => {
  it.each(sentences)('of %s', (query, sentence) => {
    expect(describe(parse(query ?? ''))).toBe(sentence)
  })

  it('is the same for no two queries of these', () => {
    const all = sentences.map(([, sentence]) => sentence)
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([])
  })

  it('is there for every query', () => {
    fc.assert(
      fc.property(arbitraryQuery(), query => {
        expect(describe(query)).toMatch(/^(Customers|Accounts) (\(*(who|whose|for|that)|with) \S/)
        expect(describe(query)).not.toMatch(/undefined|\[object/)
      }),
    )
  })

  it.each([
    ['any words', anyVocabulary],
    ['words that read much alike', similarWords],
  ])('changes with each name, value and duration, of %s', (_, vocabulary) => {
    fc.assert(
      fc.property(arbitraryChange(vocabulary), ({ before, after }) => {
        expect(describe(before), print(before)).not.toBe(describe(after))
      }),
      { numRuns: 1_000 },
    )
  })
})

group('a condition on its own', () => {
  it.each([
    ["event('Order Completed').within(30 days).count() >= 1", 'completed an order in the last 30 days'],
    [
      "NOT event('Order Completed').within(30 days).count() >= 1",
      'did not complete an order in the last 30 days',
    ],
    ["trait('plan') = 'pro'", 'plan is “pro”'],
    ["trait('phone').absent()", 'has no phone'],
    ["audience('vip')", 'is in the audience “vip”'],
    ["trait('birthday').month() >= 6", 'the month of their birthday is at least 6'],
    ["trait('plan') = 'pro' OR audience('vip')", 'whose plan is “pro” or who is in the audience “vip”'],
  ])('of %s is said of one person', (text, condition) => {
    expect(describeCondition(parse(text))).toBe(condition)
  })

  it('inside a `where` is said of an event', () => {
    const stream: Aggregate = {
      kind: 'aggregate',
      events: ['Product Added'],
      filters: [],
      reducer: { kind: 'count' },
    }
    const query = parse("event('Order Completed').count() = 0")
    expect(describeCondition(query, [stream])).toBe('without completing an order after it')
  })
})
