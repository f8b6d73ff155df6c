import { expect, test } from 'vitest'
import { openBoss } from '../src/jobs/open-boss.ts'
import { createLogger } from '../src/log.ts'
import { openPostgres } from '../src/postgres/open-postgres.ts'
import { PostgresServer } from './harness/postgres-server.ts'

const logger = createLogger('silent')

const { url } = await PostgresServer.start()

test('servers that start at once prepare the schema of jobs and its queues once', {
  timeout: 60_000,
}, async () => {
  const queues = [1, 2, 3].map(number => ({ name: `queue-${number}`, expireInSeconds: 60 }))
  const opened = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const database = await openPostgres({ url })
      return { database, boss: await openBoss(database, { queues, alone: false, logger }) }
    }),
  )
  for (const { database, boss } of opened) {
    expect(await boss.getQueues()).toMatchObject(queues.map(({ name }) => ({ name })))
    await boss.stop({ graceful: false })
    await database.destroy()
  }
})
