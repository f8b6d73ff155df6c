import { expect, test, vi } from 'vitest'
import { onceFor } from './once-for.ts'

test('works once for each object, and apart for others', () => {
  const make = vi.fn((one: { name: string }) => ({ shouted: one.name.toUpperCase() }))
  const shout = onceFor(make)
  const ada = { name: 'ada' }
  expect(shout(ada)).toBe(shout(ada))
  expect(shout({ name: 'ada' })).not.toBe(shout(ada))
  expect(make).toHaveBeenCalledTimes(2)
})
