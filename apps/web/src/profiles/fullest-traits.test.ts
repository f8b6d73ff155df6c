import { expect, it } from 'vitest'
import { fullestTraits } from './fullest-traits.ts'

const profile = (traits: Record<string, unknown>) => ({ id: 'p', identifiers: [], traits })

it('puts the traits that most have first, and keeps the order they came in otherwise', () => {
  const profiles = [
    profile({ name: 'Ada', plan: 'free' }),
    profile({ plan: 'paid', city: 'Utrecht' }),
    profile({ plan: 'free', city: 'Ghent', name: 'Jun' }),
  ]
  expect(fullestTraits(profiles)).toEqual(['plan', 'name', 'city'])
})

it('leaves out what nobody has', () => {
  expect(fullestTraits([profile({ phone: null, name: '' })])).toEqual(['name'])
  expect(fullestTraits([])).toEqual([])
})
