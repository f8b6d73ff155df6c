import { expect, test } from 'vitest'
import { readTimezone } from './read-timezone.ts'

test.each([
  ['Europe/Amsterdam', 'Europe/Amsterdam'],
  ['america/new_york', 'America/New_York'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['GMT', 'UTC'],
])('%j is %s', (name, canonical) => {
  expect(readTimezone(name)).toBe(canonical)
})

test.each(['', 'Mars/Olympus', '+01:00', '-0500', 60, null, {}, ['UTC'], 'A'.repeat(1e5)])(
  'a value such as %j is no zone',
  value => {
    expect(readTimezone(value)).toBeUndefined()
  },
)
