import { expect, test } from 'vitest'
import { correctedTime } from './corrected-time.ts'

const minute = 60_000

test('a clock that is an hour fast is corrected', () => {
  const receivedAt = Date.UTC(2026, 0, 1, 12)
  const fast = receivedAt + 60 * minute
  expect(correctedTime({ original: fast - 5 * minute, sentAt: fast, receivedAt })).toBe(
    receivedAt - 5 * minute,
  )
})

test('without sentAt the timestamp stands', () => {
  expect(correctedTime({ original: 42, sentAt: undefined, receivedAt: 1000 })).toBe(42)
})

test('without a timestamp it happened when it was received', () => {
  expect(correctedTime({ original: undefined, sentAt: 900, receivedAt: 1000 })).toBe(1000)
})
