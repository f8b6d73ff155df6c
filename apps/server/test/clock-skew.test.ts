import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()
const minute = 60_000
const hour = 60 * minute

/** What a client writes whose clock is off by so much, of something that happened so long ago by any clock. */
function times({ off, ago }: { off: number; ago: number }) {
  const itsNow = Date.now() + off
  return {
    timestamp: new Date(itsNow - ago).toISOString(),
    sentAt: new Date(itsNow).toISOString(),
  }
}

/** Whether an event is placed so many minutes ago, give or take two. */
async function happened(event: string, minutesAgo: number): Promise<boolean> {
  const window = `between(${minutesAgo - 2} minutes, ${minutesAgo + 2} minutes)`
  return (await client.count(`event('${event}').${window}.count() = 1`)) === 1
}

test.each([
  ['a right clock', 0],
  ['a clock an hour fast', hour],
  ['a clock a day slow', -24 * hour],
  ['a clock forty years slow', -40 * 365 * 24 * hour],
])('%s places an event when it happened', async (event, off) => {
  const response = await client.send('track', { userId: 'ada', event, ...times({ off, ago: 10 * minute }) })
  expect(response.status).toBe(200)
  expect(await happened(event, 10)).toBe(true)
})

test('a batch’s sentAt is its calls’', async () => {
  const { timestamp, sentAt } = times({ off: hour, ago: 10 * minute })
  const batch = [{ type: 'track', userId: 'ada', event: 'In a Batch', timestamp }]
  expect((await client.send('batch', { batch, sentAt })).status).toBe(200)
  expect(await happened('In a Batch', 10)).toBe(true)
})

test('a call’s own sentAt comes before the batch’s', async () => {
  const call = {
    type: 'track',
    userId: 'ada',
    event: 'On Its Own',
    ...times({ off: hour, ago: 10 * minute }),
  }
  const sentAt = new Date(Date.now() - 5 * hour).toISOString()
  expect((await client.send('batch', { batch: [call], sentAt })).status).toBe(200)
  expect(await happened('On Its Own', 10)).toBe(true)
})

test('originalTimestamp comes before timestamp', async () => {
  const { timestamp: originalTimestamp, sentAt } = times({ off: hour, ago: 10 * minute })
  const call = { userId: 'ada', event: 'Original', originalTimestamp, timestamp: '2020-01-01', sentAt }
  expect((await client.send('track', call)).status).toBe(200)
  expect(await happened('Original', 10)).toBe(true)
})

test('without a sentAt the timestamp stands, whatever its zone', async () => {
  await client.record(
    { type: 'track', userId: 'ada', event: 'Zoned', timestamp: '2026-01-01T09:30:00+02:00' },
    { type: 'track', userId: 'ada', event: 'Zoned', timestamp: '2026-01-01T07:30:00.000Z' },
  )
  expect(
    await client.count(
      `event('Zoned').since(2026-01-01T07:30:00Z).until(2026-01-01T07:30:00.001Z).count() = 2`,
    ),
  ).toBe(1)
})

test('without a timestamp it happened when it came', async () => {
  await client.record({ type: 'track', userId: 'ada', event: 'Just Now' })
  expect(await client.count(`event('Just Now').within(2 minutes).count() = 1`)).toBe(1)
})

test('an event that is still to come is not there yet', async () => {
  const timestamp = new Date(Date.now() + hour).toISOString()
  await client.record({ type: 'track', userId: 'ada', event: 'To Come', timestamp })
  expect(await client.count(`event('To Come').count() >= 1`)).toBe(0)
  const later = new Date(Date.now() + 2 * hour).toISOString()
  expect((await client.preview(`event('To Come').count() = 1`, later)).count).toBe(1)
})
