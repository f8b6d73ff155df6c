import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { dataFolder } from './harness/data-folder.ts'
import { answers, hangs, inTurn, type Received, Receiver } from './harness/receiver.ts'

const program = fileURLToPath(new URL('./harness/webhook-process.ts', import.meta.url))

/** A process that delivers so many transitions. Answers what kills it, once it is at work. */
async function deliver(
  folder: string,
  receiver: Receiver,
  transitions: number,
): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, folder, receiver.url, String(transitions)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exited = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  await once(child.stdout, 'data')
  return kill
}

const bodySchema = z.object({
  data: z.object({ transitions: z.array(z.object({ id: z.string().transform(Number) })) }),
})

function positionsIn({ body }: Received): number[] {
  return bodySchema.parse(JSON.parse(body)).data.transitions.map(({ id }) => id)
}

/** What arrived, each message once: those that came again must be the same. */
function onceEach(received: readonly Received[]): number[] {
  const messages = new Map<string, number[]>()
  for (const message of received) {
    const id = String(message.headers['webhook-id'])
    const positions = positionsIn(message)
    expect(messages.get(id) ?? positions).toEqual(positions)
    messages.set(id, positions)
  }
  return [...messages.values()].flat()
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n + 1)
}

test('a message that was on its way when the server was killed comes again under the same id', {
  timeout: 300_000,
}, async () => {
  const folder = await dataFolder()
  const receiver = await Receiver.start(inTurn(hangs, answers(200)))
  const kill = await deliver(folder, receiver, 3)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 60_000)
  await kill()
  await deliver(folder, receiver, 3)
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2), 60_000)
  expect(receiver.received.map(positionsIn)).toEqual([upTo(3), upTo(3)])
  const [first, second] = receiver.received
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(second?.body).toBe(first?.body)
})

const kills = 10

test(`${kills} kills at any moment lose no transition, and put none into two messages`, {
  timeout: 300_000,
}, async () => {
  const folder = await dataFolder()
  const receiver = await Receiver.start(response => {
    setTimeout(() => response.writeHead(200).end(), 5)
  })
  const each = 5_000
  for (let round = 1; round <= kills; round++) {
    const kill = await deliver(folder, receiver, round * each)
    await delay(Math.random() * 300)
    await kill()
  }
  await deliver(folder, receiver, kills * each)
  await vi.waitFor(() => expect(receiver.received.flatMap(positionsIn)).toContain(kills * each), {
    timeout: 120_000,
    interval: 100,
  })
  expect(onceEach(receiver.received)).toEqual(upTo(kills * each))
})
