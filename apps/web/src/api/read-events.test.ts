import { expect, it } from 'vitest'
import { readEvents } from './read-events.ts'

const text = [
  ': a comment',
  '',
  'event: progress',
  'data: {"stage":"reading","done":0,"total":2}',
  '',
  'event: result',
  'data: {"query":"trait(\'straße\')"}',
  '',
  '',
].join('\n')

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const events: [string | undefined, unknown][] = []
  for await (const { event, data } of readEvents(stream)) events.push([event, JSON.parse(data)])
  return events
}

function streamOf(bytes: Uint8Array<ArrayBuffer>, size: number, onCancel?: () => void) {
  let place = 0
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (place >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(place, place + size))
      place += size
    },
    cancel: onCancel ?? (() => {}),
  })
}

it.each([1, 7, 10_000])('reads the same events from pieces of %i bytes', async size => {
  expect(await collect(streamOf(new TextEncoder().encode(text), size))).toEqual([
    ['progress', { stage: 'reading', done: 0, total: 2 }],
    ['result', { query: "trait('straße')" }],
  ])
})

it('lets go of the stream when nobody reads on', async () => {
  let cancelled = false
  const stream = streamOf(new TextEncoder().encode(text.repeat(50)), 20, () => {
    cancelled = true
  })
  for await (const { event } of readEvents(stream)) if (event === 'result') break
  await expect.poll(() => cancelled).toBe(true)
})
