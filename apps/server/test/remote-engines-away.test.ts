import { afterAll, describe, expect, test } from 'vitest'
import { ClickHouseServer } from './harness/clickhouse-server.ts'
import type { Client } from './harness/client.ts'
import { dataFolder } from './harness/data-folder.ts'
import { PostgresServer } from './harness/postgres-server.ts'
import { ServerProcess } from './harness/server-process.ts'

const [clickhouse, postgres] = await Promise.all([ClickHouseServer.start(), PostgresServer.start()])
const settings = { MUSTER_CLICKHOUSE_URL: clickhouse.url, MUSTER_POSTGRES_URL: postgres.url }
const { client } = await ServerProcess.start(await dataFolder(), settings, afterAll)

const call = (event: string) => ({ userId: 'ada', event })
const asked = (event: string) => client.api('audiences/preview', { query: `event('${event}').count() = 1` })

async function readiness(of: Client) {
  const response = await fetch(`${of.url}/readyz`)
  return { status: response.status, parts: await response.json() }
}

async function expectUnavailable(response: Response) {
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } })
}

async function expectAtWork(event: string) {
  expect(await readiness(client)).toEqual({ status: 200, parts: { clickhouse: 'ok', postgres: 'ok' } })
  expect((await client.send('track', call(event))).status).toBe(200)
  expect(await client.count(`event('${event}').count() = 1`)).toBe(1)
}

describe('ClickHouse', () => {
  test('that was killed is said to be away, and used again as soon as it is back', async () => {
    await expectAtWork('Before ClickHouse')
    await clickhouse.kill()
    expect(await readiness(client)).toEqual({
      status: 503,
      parts: { clickhouse: expect.stringMatching(/^not ready: /), postgres: 'ok' },
    })
    await expectUnavailable(await client.send('track', call('Without ClickHouse')))
    await expectUnavailable(await asked('Before ClickHouse'))
    await clickhouse.startAgain()
    await expectAtWork('After ClickHouse')
    expect(await client.count(`event('Before ClickHouse').count() = 1`)).toBe(1)
    expect(await client.count(`event('Without ClickHouse').count() = 1`)).toBe(0)
  })

  test('that hangs is said to be away, and what waits for it is answered when it goes on', async () => {
    clickhouse.pause()
    const sent = client.send('track', call('While It Hung'))
    expect(await readiness(client)).toEqual({
      status: 503,
      parts: { clickhouse: 'not ready: no answer within 3 s', postgres: 'ok' },
    })
    clickhouse.resume()
    expect((await sent).status).toBe(200)
    expect(await client.count(`event('While It Hung').count() = 1`)).toBe(1)
  })
})

describe('PostgreSQL', () => {
  test.each(['stop', 'kill'] as const)(
    'after %s is said to be away, and used again once it is back',
    async how => {
      await expectAtWork(`Before ${how}`)
      await postgres[how]()
      expect(await readiness(client)).toEqual({
        status: 503,
        parts: { clickhouse: 'ok', postgres: expect.stringMatching(/^not ready: /) },
      })
      await expectUnavailable(await client.send('track', call(`Without ${how}`)))
      await expectUnavailable(await client.api('audiences'))
      await expectUnavailable(await client.api('audiences', undefined, 'a key that nobody has seen'))
      await postgres.startAgain()
      await expectAtWork(`After ${how}`)
    },
  )
})
