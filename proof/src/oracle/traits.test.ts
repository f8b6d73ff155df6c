import { describe, expect, it } from 'vitest'
import { ago, answers, callsOf, find, has, now } from '../testing/people.ts'
import { traitsOf } from './traits.ts'

it('takes of each trait the newest value, by time and then by message id', () => {
  const calls = callsOf({
    ann: [has({ a: 'new', b: 1 }, 2), has({ a: 'old', c: 1 }, 1), has({ d: 1 }, 2), has({ d: 2 }, 2)],
  })
  expect(traitsOf(calls)).toEqual({ a: 'new', b: 1, c: 1, d: 2 })
})

it('replaces a trait whole', () => {
  const calls = callsOf({ ann: [has({ a: { b: 1, c: 2 } }, 1), has({ a: { c: 3 } }, 2)] })
  expect(traitsOf(calls)).toEqual({ a: { c: 3 } })
})

describe('a trait never set, set to null, or a path that leads nowhere is absent', () => {
  answers(
    {
      set: [has({ plan: 'pro' })],
      unset: [has({ plan: 'pro' }, ago({ hours: 2 })), has({ plan: null })],
      never: [has({ age: 3 })],
      empty: [has({ plan: '' })],
    },
    [
      [`trait('plan').exists()`, ['set', 'empty']],
      [`trait('plan').absent()`, ['unset', 'never']],
      [`trait('plan.name').exists()`, []],
      [`trait('plan') != 'pro'`, ['empty']],
      [`trait('plan').none_of('pro')`, ['unset', 'never', 'empty']],
      [`trait('plan').omits('pro')`, ['unset', 'never', 'empty']],
      [`NOT trait('plan') = 'pro'`, ['unset', 'never', 'empty']],
    ],
  )
})

it('knows traits as they were at an earlier instant', () => {
  const calls = callsOf({ ann: [has({ plan: 'free' }, now - 1), has({ plan: 'pro' }, now)] })
  expect(find(`trait('plan') = 'pro'`, calls)).toEqual(['ann'])
  expect(find(`trait('plan') = 'free'`, calls, { now: now - 1 })).toEqual(['ann'])
  expect(find(`trait('plan').absent()`, calls, { now: now - 2 })).toEqual(['ann'])
})

describe('a path walks into objects, and through arrays', () => {
  answers(
    {
      nested: [has({ address: { city: 'Ghent' } })],
      dotted: [has({ 'address.city': 'Ghent' })],
      listed: [has({ address: [{ city: 'Ghent' }, { city: 'Bruges' }] })],
    },
    [
      [`trait('address.city') = 'Ghent'`, ['nested', 'listed']],
      [`trait('address.$.city') = 'Ghent'`, ['nested', 'listed']],
      [`trait('address.city.$') = 'Bruges'`, ['listed']],
      [`trait('address\\.city') = 'Ghent'`, ['dotted']],
      [`trait('address.city').size() = 2`, ['listed']],
      [`trait('address.city') != 'Bruges'`, ['nested']],
    ],
  )
})
