import { expect, test } from 'vitest'
import { serveParts } from './harness/serve-parts.ts'

const { client, database, workspaces } = await serveParts()

async function accept(key?: string, body: object = { accept: true }) {
  const response = await client.api('terms', body, key)
  return { status: response.status, body: (await response.json()) as object }
}

test('an owner accepts the terms, once, for one workspace', async () => {
  await workspaces.ensure({ id: 'other', name: 'other', asOf: null, samplePending: false })
  const other = await workspaces.addKey('other', 'api')
  const first = await accept()
  expect(first).toEqual({ status: 200, body: { accepted_at: expect.stringMatching(/^\d{4}-.*Z$/) } })
  expect(await accept()).toEqual(first)
  expect(await (await client.api('terms')).json()).toEqual({ needed: false, ...first.body })
  expect(await (await client.api('terms', undefined, other)).json()).toEqual({
    needed: false,
    accepted_at: null,
  })
})

test.each([{}, { accept: false }, { accept: 'true' }])('%j accepts nothing', async body => {
  expect(await accept(undefined, body)).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid_request' } },
  })
})

test.each(['editor', 'viewer'] as const)(
  'who is no owner but %s accepts nothing, but may ask',
  async role => {
    await workspaces.ensure({ id: role, name: role, asOf: null, samplePending: false })
    const key = await workspaces.addKey(role, 'api')
    await database.updateTable('keys').set({ role }).where('workspace_id', '=', role).execute()
    expect(await accept(key)).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } })
    expect(await (await client.api('terms', undefined, key)).json()).toMatchObject({ accepted_at: null })
  },
)

test('nobody else accepts them', async () => {
  expect(await accept('nobody-has-this-key')).toMatchObject({ status: 401 })
})
