import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Audiences } from '../src/audiences/audiences.ts'
import { Computations } from '../src/audiences/computations.ts'
import { openPostgres } from '../src/postgres/open-postgres.ts'
import { Workspaces } from '../src/workspaces/workspaces.ts'
import { dataFolder } from './harness/data-folder.ts'

const database = await openPostgres({ path: join(await dataFolder(), 'postgres') })
afterAll(() => database.destroy())
const audiences = new Audiences(database)
const computations = new Computations(database)
const workspace = 'shop'
const at = new Date('2026-03-01T00:00:00Z')

async function create(key: string) {
  const content = {
    name: key,
    description: '',
    query: `trait('plan') = 'pro'`,
    prompt: null,
    membership: { for: '7 days', renew: true },
    enabled: true,
    links: {},
  }
  await audiences.create(workspace, { ...content, key, size: 3, computedAt: at }, 'ann')
}

const edit = (key: string, change: Parameters<Audiences['edit']>[2]) =>
  audiences.edit(workspace, key, change, { author: 'ann' })
const found = (key: string) => audiences.find(workspace, key)
const defined = async (key: string) =>
  (await computations.definitions(workspace)).find(definition => definition.key === key)

beforeAll(async () => {
  await new Workspaces(database).ensure({ id: workspace, name: workspace, asOf: null, samplePending: false })
})

test('what is new is queued, and goes by its progress to live', async () => {
  await create('pro')
  expect(await defined('pro')).toEqual({
    key: 'pro',
    query: expect.objectContaining({ kind: 'comparison' }),
    membership: { for: '7 days', renew: true },
    enabled: true,
    deleted: false,
    builtIn: false,
    version: 1,
    computedVersion: null,
    status: 'queued',
    position: 1,
  })
  expect(await computations.setComputing(workspace, 'pro', 1, 40.7)).toBe(true)
  expect(await found('pro')).toMatchObject({ status: 'computing', progress: 40, size: 3 })
  expect(await computations.setLive(workspace, 'pro', 1, { size: 5, computedAt: at })).toBe(true)
  expect(await found('pro')).toMatchObject({
    status: 'live',
    progress: null,
    size: 5,
    computed_at: at.toISOString(),
  })
  expect(await defined('pro')).toMatchObject({ status: 'live', computedVersion: 1 })
})

test('what bears on membership queues it again, and nothing more is taken of the old version', async () => {
  await create('edited')
  await computations.setComputing(workspace, 'edited', 1, 80)
  expect(await edit('edited', { membership: 'session' })).toMatchObject({ status: 'queued', progress: null })
  const { setComputing, setLive, setFailed } = {
    setComputing: await computations.setComputing(workspace, 'edited', 1, 90),
    setLive: await computations.setLive(workspace, 'edited', 1, { size: 9, computedAt: at }),
    setFailed: await computations.setFailed(workspace, 'edited', 1, 'too late'),
  }
  expect({ setComputing, setLive, setFailed }).toEqual({
    setComputing: false,
    setLive: false,
    setFailed: false,
  })
  expect(await found('edited')).toMatchObject({ status: 'queued', size: 3, version: 2 })
})

test('a new name leaves members and status as they are', async () => {
  await create('named')
  await computations.setLive(workspace, 'named', 1, { size: 5, computedAt: at })
  expect(await edit('named', { name: 'Renamed', description: 'Other' })).toMatchObject({
    status: 'live',
    version: 2,
  })
  expect(await defined('named')).toMatchObject({ status: 'live', version: 2, computedVersion: 2 })
})

test('a new name while it is computed has it computed anew', async () => {
  await create('busy')
  await computations.setComputing(workspace, 'busy', 1, 50)
  expect(await edit('busy', { name: 'Renamed' })).toMatchObject({ status: 'queued', progress: null })
  expect(await defined('busy')).toMatchObject({ version: 2, computedVersion: null })
})

test('why it failed is told until it is computed again', async () => {
  await create('failing')
  await computations.setFailed(workspace, 'failing', 1, 'the database \0 is full')
  expect(await found('failing')).toMatchObject({ status: 'failed', failure: 'the database  is full' })
  expect(await edit('failing', { name: 'Renamed' })).toMatchObject({ status: 'failed' })
  await computations.setComputing(workspace, 'failing', 2, 0)
  expect(await found('failing')).toMatchObject({ status: 'computing', progress: 0, failure: null })
})

test('to disable and to enable queues it, and one that is disabled says no more', async () => {
  await create('switched')
  await computations.setLive(workspace, 'switched', 1, { size: 5, computedAt: at })
  expect(await edit('switched', { enabled: false })).toMatchObject({ status: 'disabled' })
  expect(await defined('switched')).toMatchObject({ status: 'queued', enabled: false, computedVersion: 1 })
  await computations.setComputing(workspace, 'switched', 2, 10)
  expect(await found('switched')).toMatchObject({ status: 'disabled', progress: null })
  expect(await edit('switched', { enabled: true })).toMatchObject({ status: 'queued', version: 3 })
})

test('one that is deleted is defined until its members have left', async () => {
  await create('deleted')
  await computations.setLive(workspace, 'deleted', 1, { size: 5, computedAt: at })
  await audiences.delete(workspace, 'deleted', 'ann')
  expect(await defined('deleted')).toMatchObject({ deleted: true, status: 'queued', version: 2, position: 0 })
  expect(await computations.setLive(workspace, 'deleted', 1, { size: 5, computedAt: at })).toBe(false)
  expect(await computations.setLive(workspace, 'deleted', 2, { size: 0, computedAt: at })).toBe(true)
  expect(await defined('deleted')).toBeUndefined()
})

test('nobody else’s are among them', async () => {
  expect(await computations.definitions('another')).toEqual([])
  expect(await computations.setComputing('another', 'pro', 1, 1)).toBe(false)
})
