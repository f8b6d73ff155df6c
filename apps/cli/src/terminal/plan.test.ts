import { expect, test } from 'vitest'
import type { Plan } from '../client/apply-api.ts'
import { describePlan } from './plan.ts'

const plan: Plan = {
  changes: [
    { key: 'a', action: 'create', sentences: [] },
    { key: 'b', action: 'edit', sentences: [] },
    { key: 'c', action: 'edit', sentences: [] },
  ],
  order_changed: false,
  order: ['a', 'b', 'c'],
  base: 'now',
}

test('a plan is told by how many there are of each kind', () => {
  expect(describePlan(plan)).toBe('1 to create, 2 to change, 0 to delete')
  expect(describePlan({ ...plan, order_changed: true })).toBe(
    '1 to create, 2 to change, 0 to delete, and the order',
  )
})
