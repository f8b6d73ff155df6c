import { expect, test } from 'vitest'
import { formatCount } from './number.ts'
import { showLines } from './progress-lines.ts'

test('a line when a stage begins, when it ends, and now and then between', () => {
  const lines: string[] = []
  let time = 0
  const progress = showLines(
    formatCount,
    line => lines.push(line),
    () => time,
  )

  for (const [at, done] of [
    [0, 0],
    [1000, 10],
    [5000, 20],
    [5100, 30],
    [6000, 1000],
    [6001, 1000],
  ] as const) {
    time = at
    progress.show({ stage: 'Loading', done, total: 1000 })
  }
  progress.show({ stage: 'Building the page', done: 0, total: 1 })
  progress.show({ stage: 'Building the page', done: 1, total: 1 })
  progress.show({ stage: 'Sending', done: 1234 })

  expect(lines).toEqual([
    'Loading: 0 of 1,000',
    'Loading: 20 of 1,000',
    'Loading: 1,000 of 1,000',
    'Building the page',
    'Sending: 1,234',
  ])
})
