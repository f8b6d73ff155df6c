import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  counted,
  figure,
  isPlural,
  listed,
  pluralOf,
  quoted,
  times,
  withArticle,
  withoutQuotes,
} from './english.ts'

it.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1234567.891, '-1,234,567.891'],
  [0.0001, '0.0001'],
  [1e21, '1e+21'],
])('writes %d as %s', (number, text) => {
  expect(figure(number)).toBe(text)
})

it('quotes no two lists of texts alike', () => {
  const text = fc.string({ unit: fc.constantFrom('“', '”', '\\', ' or ', ', ', 'a') })
  const texts = fc.array(text, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      fc.pre(JSON.stringify(some) !== JSON.stringify(others))
      expect(listed(some.map(quoted), 'or')).not.toBe(listed(others.map(quoted), 'or'))
      expect(withoutQuotes(listed(some.map(quoted), 'or'))).not.toContain('a')
    }),
    { numRuns: 1_000 },
  )
})

it.each([
  ['order', 'orders'],
  ['category', 'categories'],
  ['day', 'days'],
  ['box', 'boxes'],
  ['branch', 'branches'],
  ['categorie', undefined],
  ['cache', undefined],
  ['status', undefined],
  ['tags', undefined],
])('%s has the plural %s', (noun, plural) => {
  expect(pluralOf(noun)).toBe(plural)
})

it('knows a plural by its end', () => {
  expect(['tags', 'line items', 'status', 'address', 'analysis', '“tags”', 'sheep'].filter(isPlural)).toEqual(
    ['tags', 'line items'],
  )
})

it.each(['an order', 'a URL', 'a user', 'an umbrella', 'an SMS', 'a SKU', 'an 8 ball', 'an “order”', 'tags'])(
  'says %s',
  text => {
    expect(withArticle(text.replace(/^an? /, ''))).toBe(text)
  },
)

it('counts', () => {
  expect([counted(1, 'day'), counted(0, 'day'), counted(1000, 'day')]).toEqual([
    '1 day',
    '0 days',
    '1,000 days',
  ])
  expect([times(1), times(2), times(3)]).toEqual(['once', 'twice', '3 times'])
})
