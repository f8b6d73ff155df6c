import { expect, test, vi } from 'vitest'
import { ServerError, UnreachableError } from './error.ts'
import { waitBefore, withRetries } from './retry.ts'

const { signal } = new AbortController()
const noWait = async () => {}

function serverError(status: number, retryAfter: string | null = null) {
  return new ServerError(status, { error: { code: 'code', message: 'No.' } }, retryAfter)
}

test.each([serverError(429), serverError(503), new UnreachableError('Gone.')])(
  'asks again after %s',
  async passing => {
    const ask = vi
      .fn()
      .mockRejectedValueOnce(passing)
      .mockRejectedValueOnce(passing)
      .mockResolvedValue('stored')
    expect(await withRetries(ask, signal, noWait)).toBe('stored')
    expect(ask).toHaveBeenCalledTimes(3)
  },
)

test.each([serverError(400), serverError(403), new TypeError('defect')])(
  'does not ask again after %s',
  async lasting => {
    const ask = vi.fn().mockRejectedValue(lasting)
    await expect(withRetries(ask, signal, noWait)).rejects.toBe(lasting)
    expect(ask).toHaveBeenCalledTimes(1)
  },
)

test('gives up in the end', async () => {
  const ask = vi.fn().mockRejectedValue(serverError(503))
  await expect(withRetries(ask, signal, noWait)).rejects.toThrow('No.')
  expect(ask).toHaveBeenCalledTimes(8)
})

test('stops waiting when interrupted', async () => {
  const ask = vi.fn().mockRejectedValue(serverError(503, '20'))
  await expect(withRetries(ask, AbortSignal.timeout(10))).rejects.toThrow('aborted')
  expect(ask).toHaveBeenCalledTimes(1)
})

test('waits as long as the server asks for, within reason', () => {
  expect(waitBefore(1, serverError(429, '2'))).toBe(2000)
  expect(waitBefore(5, serverError(429, '0'))).toBe(0)
  expect(waitBefore(1, serverError(429, '86400'))).toBe(30_000)
})

test('waits twice as long each time when nothing is asked for', () => {
  const waits = [1, 2, 3, 7, 20].map(attempt => waitBefore(attempt, new UnreachableError('Gone.'), () => 1))
  expect(waits).toEqual([500, 1000, 2000, 30_000, 30_000])
  expect(waitBefore(1, serverError(503, 'soon'), () => 0)).toBe(250)
})
