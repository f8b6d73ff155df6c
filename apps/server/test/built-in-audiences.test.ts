import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()
const ask = (method: string, path: string, body?: object) => client.ask(method, `audiences/${path}`, body)
const refused = { status: 409, body: { error: expect.objectContaining({ code: 'audience_built_in' }) } }

async function count(key: string): Promise<number> {
  return client.count(`audience('${key}')`)
}

test('they say who is here for the first time, who came back, and on what', async () => {
  const page = (userId: string, userAgent: string, timestamp: Date) => ({
    type: 'page',
    userId,
    timestamp: timestamp.toISOString(),
    context: { userAgent },
  })
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
  const tablet =
    'Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1'
  const computer =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36'
  const yesterday = new Date(Date.now() - 86_400_000)
  await client.record(
    page('ada', phone, new Date()),
    page('bob', tablet, new Date()),
    page('cleo', computer, yesterday),
    page('cleo', computer, new Date()),
  )
  expect({
    new: await count('new_visitors'),
    returning: await count('returning_visitors'),
    desktop: await count('desktop'),
    mobile: await count('mobile'),
    everyone: await count('everyone'),
  }).toEqual({ new: 2, returning: 1, desktop: 1, mobile: 2, everyone: 3 })
})

test('they can be disabled, but for everyone', async () => {
  expect(await ask('PATCH', 'desktop', { enabled: false })).toMatchObject({
    status: 200,
    body: { status: 'disabled', version: 2 },
  })
  expect((await ask('PATCH', 'desktop', { enabled: true })).body.status).toBe('queued')
  expect(await ask('PATCH', 'everyone', { enabled: false })).toEqual(refused)
})

test('they are not edited, restored or deleted', async () => {
  expect(await ask('PATCH', 'mobile', { query: `visitor('device') = 'mobile'` })).toEqual(refused)
  expect(await ask('PATCH', 'mobile', { name: 'Phones', enabled: false })).toEqual(refused)
  expect(await ask('POST', 'desktop/restore', { version: 1 })).toEqual(refused)
  expect(await ask('DELETE', 'mobile')).toEqual(refused)
})

test('a copy of one is a custom one', async () => {
  expect(await ask('POST', 'mobile/clone')).toMatchObject({
    status: 201,
    body: { key: 'mobile_copy', built_in: false, order: 1 },
  })
})

test('sentences mean the device by “on mobile”, and names of one’s own the audience', async () => {
  const { body } = await ask('POST', 'generate', { prompt: 'visitors who are on mobile right now' })
  expect(JSON.stringify(body)).not.toContain(`audience('mobile')`)
  expect((await client.ask('GET', 'schema')).body.audiences).toEqual([
    { key: 'mobile_copy', name: 'Mobile (copy)' },
  ])
  expect((await ask('POST', 'check', { query: `audience('mobile')` })).body.warnings).toEqual([])
})
