import { parse, print, querySchema } from '@muster/query'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gardenShop } from './fixtures/garden-shop.ts'
import { interpret } from './interpret.ts'

const now = new Date('2026-06-01T00:00:00Z')

const words = (
  'customers who with without have not never no and or but , bought orders opened an email gold members from France Ghent ' +
  'roses herbs VIP phone age over under at least between 3 $50 times in the last 30 days since March 2025 then within a day ' +
  'total average lifetime value spent only except everyone birthday next month'
).split(' ')

test('whatever words come in whatever order, the answer is a refusal, or a query beside the words it came from', () => {
  const prompts = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
    .map(all => all.join(' '))
  fc.assert(
    fc.property(prompts, prompt => {
      const answer = interpret(prompt, gardenShop, { now })
      if (!answer.understood) return void expect(answer.reason).not.toBe('')
      expect(parse(print(querySchema.parse(answer.query)))).toEqual(answer.query)
      for (const { phrase, start, end } of answer.conditions) {
        expect(phrase).not.toBe('')
        expect(prompt.slice(start, end)).toBe(phrase)
      }
    }),
    { numRuns: 300 },
  )
})

test('no text at all makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), prompt => {
      expect(() => interpret(prompt, gardenShop, { now })).not.toThrow()
    }),
  )
})
