import { expect, it } from 'vitest'
import { containsCondition } from './contains-condition.ts'

const bought = `event('Order Completed').count() = 3`

it.each([
  [bought, true],
  [`trait('a').exists() AND (${bought} OR trait('b').exists())`, true],
  [`${bought}0`, false],
  [`${bought}.5`, false],
  [`${bought}0 OR ${bought}`, true],
  [`trait('a').exists()`, false],
])('%s: %s', (query, expected) => {
  expect(containsCondition(query, bought)).toBe(expected)
})
