import { printPath } from '@muster/query'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeStep } from './escape-step.ts'

test('a step is written as the query language prints it', () => {
  const step = fc.string({ unit: fc.constantFrom('\\', '.', '$', 'a', '\n', 'é'), minLength: 1 })
  fc.assert(
    fc.property(step, step => {
      expect(escapeStep(step)).toBe(printPath([step]))
    }),
  )
})
