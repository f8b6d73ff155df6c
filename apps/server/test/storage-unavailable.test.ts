import { expect, test } from 'vitest'
import { basicAuth } from './harness/client.ts'
import { serveParts } from './harness/serve-parts.ts'

const { client, warehouse, database } = await serveParts()
const call = { userId: 'ada', event: 'Order Completed' }

async function expectUnavailable(response: Response) {
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } })
}

test('without the warehouse calls are put off, and readiness says which part is missing', async () => {
  await warehouse.close()
  await expectUnavailable(await client.send('track', call))
  const readiness = await fetch(`${client.url}/readyz`)
  expect(readiness.status).toBe(503)
  expect(await readiness.json()).toEqual({
    clickhouse: expect.stringMatching(/^not ready: /),
    postgres: 'ok',
  })
})

test('without the keys calls are put off too', async () => {
  await database.destroy()
  await expectUnavailable(await client.send('track', call, basicAuth('a-key-not-seen-yet')))
})
