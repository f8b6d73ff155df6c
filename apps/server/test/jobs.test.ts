import { once } from 'node:events'
import { afterAll, expect, test, vi } from 'vitest'
import { JobQueue, type RunJob } from '../src/jobs/job-queue.ts'
import { makeQueue } from '../src/jobs/make-queue.ts'
import { openBoss } from '../src/jobs/open-boss.ts'
import { createLogger } from '../src/log.ts'
import { openDatabase } from './harness/open-database.ts'

const logger = createLogger('silent')
const database = await openDatabase()
const boss = await openBoss(database, { queues: [], alone: true, logger })
afterAll(() => boss.stop({ graceful: false }))

let queues = 0

/** A queue of its own for each test. */
async function openQueue(run?: RunJob, name = `queue-${++queues}`) {
  await makeQueue(boss, { name, expireInSeconds: 1 })
  const queue = new JobQueue(boss, { name, atOnce: 3 }, logger)
  if (run) queue.start(run)
  return { name, queue }
}

async function add(queue: JobQueue, afterSeconds?: number): Promise<string> {
  const id = await database.transaction().execute(transaction => queue.add(transaction, afterSeconds))
  queue.wake()
  return id
}

test('a job is run once its transaction is committed, and never if that is rolled back', async () => {
  const ran: string[] = []
  const { name, queue } = await openQueue(async id => {
    ran.push(id)
  })
  const refused = database.transaction().execute(async transaction => {
    await queue.add(transaction)
    throw new Error('rolled back')
  })
  await expect(refused).rejects.toThrow('rolled back')
  const id = await add(queue)
  await vi.waitFor(async () => expect(await boss.getJobById(name, id)).toMatchObject({ state: 'completed' }))
  expect(ran).toEqual([id])
  await queue.stop()
})

test('a job that takes long holds up no other', async () => {
  const ran: string[] = []
  const release = new AbortController()
  const { queue } = await openQueue(async id => {
    ran.push(id)
    if (ran.length === 1) await once(release.signal, 'abort')
  })
  const ids = [await add(queue)]
  await vi.waitFor(() => expect(ran).toEqual(ids))
  for (let more = 0; more < 5; more++) ids.push(await add(queue))
  await vi.waitFor(() => expect(ran.toSorted()).toEqual(ids.toSorted()))
  release.abort()
  await queue.stop()
})

test('a job that rejects is run again', { timeout: 120_000 }, async () => {
  const ran: string[] = []
  const { queue } = await openQueue(async id => {
    ran.push(id)
    if (ran.length === 1) throw new Error('not yet')
  })
  const id = await add(queue)
  await vi.waitFor(() => expect(ran).toEqual([id, id]), 60_000)
  await queue.stop()
})

test('a job of a server that died is run by another', { timeout: 120_000 }, async () => {
  const { name, queue } = await openQueue()
  const id = await add(queue)
  expect(await boss.fetch(name)).toMatchObject([{ id }])

  const ran: string[] = []
  const { queue: other } = await openQueue(async id => {
    ran.push(id)
  }, name)
  await vi.waitFor(async () => {
    await boss.maintain()
    expect(ran).toEqual([id])
  }, 60_000)
  await other.stop()
})

test('a job that is taken back is not run', async () => {
  const ran: string[] = []
  const { queue } = await openQueue()
  const [id, other] = [await add(queue), await add(queue)]
  await queue.remove(database, [id])
  queue.start(async id => {
    ran.push(id)
  })
  await vi.waitFor(() => expect(ran).toEqual([other]))
  await queue.stop()
})

test('who stops waits for what runs; what takes too long is told, and done again by the next', {
  timeout: 120_000,
}, async () => {
  const ran: string[] = []
  const { name, queue } = await openQueue(async (id, signal) => {
    ran.push(id)
    await once(signal, 'abort')
    throw signal.reason
  })
  const id = await add(queue)
  await vi.waitFor(() => expect(ran).toEqual([id]))
  await queue.stop()
  expect(await boss.getJobById(name, id)).toMatchObject({ state: 'retry' })
})

test('a server that opens the jobs again finds them', async () => {
  const again = await openBoss(database, { queues: [], alone: true, logger })
  expect(await again.isInstalled()).toBe(true)
  await again.stop({ graceful: false })
})
