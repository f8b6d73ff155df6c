import { expect, test } from 'vitest'
import { Audiences } from '../src/audiences/audiences.ts'
import { readWorkspaceSchema } from '../src/audiences/workspace-schema.ts'
import { serveParts } from './harness/serve-parts.ts'

const { client, warehouse, database } = await serveParts()
const audiences = new Audiences(database)
const schema = () => readWorkspaceSchema('default', { warehouse, audiences })

test('the schema is one object until a name or an audience is new', async () => {
  const bought = { type: 'track', userId: 'ann', event: 'Bought', properties: { size: 'large' } }
  await client.record(bought)
  const first = await schema()
  await client.record(bought)
  expect(await schema()).toBe(first)

  await client.api('audiences', { name: 'Buyers', query: `event('Bought').count() >= 1` })
  const withAudience = await schema()
  expect(withAudience).toEqual({ ...first, audiences: [{ key: 'buyers', name: 'Buyers' }] })
  expect(await schema()).toBe(withAudience)

  await client.record({ type: 'track', userId: 'ann', event: 'Left' })
  expect((await schema()).events.map(({ name }) => name)).toEqual(['Bought', 'Left'])
  expect((await schema()).audiences).toEqual(withAudience.audiences)
})
