import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve({ MUSTER_PLAN: 'flex', MUSTER_LOOKBACK_DAYS: '90' })

const save = (name: string, query = 'event().count() >= 1') =>
  client.ask('POST', 'audiences', { name, query })
const over = (days: number) => `event('Order Completed').within(${days} days).count() >= 1`

test('a query that looks back further than the plan does is not saved', async () => {
  const refused = {
    status: 422,
    body: {
      error: {
        code: 'lookback_exceeds_plan',
        message: 'Your plan only supports a compute history of 90 days.',
        details: [{ lookback_days: 91, supported_days: 90 }],
      },
    },
  }
  expect(await save('Too far', over(91))).toEqual(refused)
  expect((await save('1', over(90))).status).toBe(201)
  expect(await client.ask('PATCH', 'audiences/1', { query: over(91) })).toEqual(refused)
})

test('the plan allows five audiences, besides the built-in ones', async () => {
  for (const name of ['2', '3', '4', '5']) expect((await save(name)).status).toBe(201)
  const refused = {
    status: 403,
    body: {
      error: {
        code: 'plan_limit_reached',
        message:
          'Your plan allows 5 custom audiences. Delete one that is not needed, or choose another plan.',
        details: [{ custom_audiences: 5, allowed: 5 }],
      },
    },
  }
  expect(await save('6')).toEqual(refused)
  expect(await client.ask('POST', 'audiences/desktop/clone')).toEqual(refused)
  expect((await client.ask('DELETE', 'audiences/5')).status).toBe(204)
  expect((await save('6')).status).toBe(201)
})

test('so it is with audiences that come together, counted as they will be', async () => {
  const given = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      key: `file_${at}`,
      name: 'A',
      query: 'event().count() >= 1',
    }))
  const apply = (body: object) => client.ask('POST', 'audiences/apply', { prune: true, ...body })
  expect(await apply({ audiences: given(6) })).toMatchObject({
    status: 403,
    body: { error: { code: 'plan_limit_reached' } },
  })
  expect((await apply({ audiences: given(5) })).status).toBe(200)
})
