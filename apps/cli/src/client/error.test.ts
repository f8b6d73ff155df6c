import { expect, test } from 'vitest'
import { ServerError } from './error.ts'

test.each([
  [422, 1],
  [409, 1],
  [429, 3],
  [500, 3],
  [503, 3],
])('status %i ends with exit code %i', (status, exitCode) => {
  expect(new ServerError(status, { error: { code: 'code', message: 'No.' } }).exitCode).toBe(exitCode)
})

test('a sentence that was not understood comes with the words, the nearest names and where to read more', () => {
  const error = new ServerError(422, {
    error: {
      code: 'prompt_not_understood',
      message: 'Muster had trouble.',
      details: [
        {
          reason: 'There is no event like that.',
          words: ['teleported', 'twice'],
          nearest: ['Order Completed'],
          link: 'http://127.0.0.1:3000/docs',
        },
      ],
    },
  })
  expect(error.message.split('\n')).toEqual([
    'Muster had trouble.',
    '  Why: There is no event like that.',
    '  Not understood: teleported, twice',
    '  Nearest names here: Order Completed',
    '  Read more: http://127.0.0.1:3000/docs',
  ])
})

test('a sentence that looks back too far comes with how far it does', () => {
  const details = [{ lookback_days: 1825, supported_days: 1095 }]
  const error = new ServerError(422, {
    error: { code: 'lookback_exceeds_plan', message: 'Too far.', details },
  })
  expect(error.message).toBe('Too far.\n  Days it looks back: 1825')
})

test('empty details leave no empty lines', () => {
  const details = [{ words: [], nearest: [] }]
  const error = new ServerError(422, { error: { code: 'prompt_not_understood', message: 'No.', details } })
  expect(error.message).toBe('No.')
})
