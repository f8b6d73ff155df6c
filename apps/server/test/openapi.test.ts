import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const get = (path: string) => fetch(client.url + path)
const document = (await (await get('/openapi.json')).json()) as Document

test('the document says what it is', () => {
  expect(document.openapi).toMatch(/^3\./)
  expect(document.info).toMatchObject({ title: 'Muster', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
})

test.each([
  ...['identify', 'track', 'page', 'screen', 'group', 'alias', 'batch'].map(name => `post /v1/${name}`),
  ...['i', 't', 'p', 's', 'g', 'a', 'b', 'm'].map(name => `post /v1/${name}`),
  'get /v1/projects/{writeKey}/settings',
  'post /v1/audiences/generate',
  'post /v1/audiences/preview',
  'post /v1/audiences/check',
  'post /v1/audiences/explain',
  'get /v1/audiences',
  'post /v1/audiences',
  'get /v1/audiences/{key}',
  'patch /v1/audiences/{key}',
  'delete /v1/audiences/{key}',
  'post /v1/audiences/{key}/clone',
  'get /v1/audiences/{key}/versions',
  'post /v1/audiences/{key}/restore',
  'put /v1/audiences/order',
  'post /v1/audiences/{key}/move',
  'post /v1/audiences/apply',
  'get /v1/schema',
  'get /v1/terms',
  'post /v1/terms',
  'get /v1/webhooks',
  'post /v1/webhooks',
  'get /v1/webhooks/{id}',
  'patch /v1/webhooks/{id}',
  'delete /v1/webhooks/{id}',
  'post /v1/webhooks/{id}/rotate',
  'post /v1/webhooks/{id}/test',
  'get /v1/webhooks/{id}/deliveries',
  'get /v1/webhooks/{id}/dead-letters',
  'post /v1/webhooks/{id}/dead-letters/resend',
  'post /v1/webhooks/{id}/dead-letters/{letter}/resend',
  'post /v1/session',
  'get /v1/session',
  'delete /v1/session',
  'get /healthz',
  'get /readyz',
  'get /metrics',
])('%s is in it', route => {
  const [method = '', path = ''] = route.split(' ')
  const operation = document.paths[path]?.[method]
  expect(operation?.tags).toHaveLength(1)
  expect(Object.keys(operation?.responses ?? {})).not.toEqual([])
})

test('every parameter of an address is described, and every answer', () => {
  for (const [path, operations] of Object.entries(document.paths))
    for (const { parameters = [], responses } of Object.values(operations)) {
      const inPath = parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name)
      expect(inPath, path).toEqual([...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name))
      for (const response of Object.values(responses)) expect(response.description, path).toBeTypeOf('string')
    }
})

test('every reference in it leads somewhere', () => {
  const text = JSON.stringify(document)
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/(.+?)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document)
    expect(found, pointer).toBeDefined()
  }
})

test('what the schemas say is what is checked', async () => {
  const response = await client.api('audiences/preview', { query: 'event().count() >= 1', limit: 1_001 })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: { code: 'invalid_request', details: [{ field: 'limit' }] },
  })
})

test('/docs is a page to read it on', async () => {
  const response = await get('/docs')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
})

test('/healthz and /readyz answer once requests are served', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await get('/readyz')).json()).toEqual({ clickhouse: 'ok', postgres: 'ok' })
})

test('/metrics counts what came in', async () => {
  await client.record({ type: 'track', userId: 'ada', event: 'Counted' })
  await client.send('track', {})
  const response = await get('/metrics')
  expect(response.headers.get('content-type')).toContain('text/plain')
  const text = await response.text()
  expect(text).toContain('muster_events_total{outcome="accepted"} 1\n')
  expect(text).toContain('muster_events_total{outcome="rejected"} 1\n')
  expect(text).toMatch(/muster_request_seconds_count\{method="POST",route="\/v1\/batch",status="200"\} 1\n/)
})

test('what is nowhere is said so', async () => {
  const response = await get('/v1/nowhere')
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({
    error: { code: 'not_found', message: 'There is nothing at GET /v1/nowhere.', details: [] },
  })
})
