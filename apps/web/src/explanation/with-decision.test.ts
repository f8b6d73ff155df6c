import { expect, it } from 'vitest'
import { withDecision } from './with-decision.ts'

const phone = { text: `trait('phone').exists()`, description: 'has a phone', matches: true } as const
const value = { kind: 'comparison', ...phone, value: '+31' } as const
const negation = {
  kind: 'not',
  text: `NOT ${phone.text}`,
  description: 'has no phone',
  matches: false,
} as const

it('gives a negation what decided the condition that it negates', () => {
  expect(withDecision({ ...negation, conditions: [value] })).toEqual({ ...negation, value: '+31' })
})

it('gives it the parts, where it negates several', () => {
  const either = { ...phone, kind: 'or', conditions: [value, value] } as const
  expect(withDecision({ ...negation, conditions: [either] })).toEqual({
    ...negation,
    conditions: [value, value],
  })
})

it('leaves alone what negates nothing', () => {
  expect(withDecision(value)).toBe(value)
})
