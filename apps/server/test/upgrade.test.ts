import { PGlite } from '@electric-sql/pglite'
import { Kysely, Migrator, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { AudienceVersions } from '../src/audiences/audience-versions.ts'
import { Audiences } from '../src/audiences/audiences.ts'
import { migrate, migrations } from '../src/postgres/open-postgres.ts'
import { pgliteDialect } from '../src/postgres/pglite-dialect.ts'
import type { Tables } from '../src/postgres/tables.ts'
import { Workspaces } from '../src/workspaces/workspaces.ts'

const database = new Kysely<Tables>({ dialect: pgliteDialect(new PGlite()) })
afterAll(() => database.destroy())

test('audiences of an earlier release have a first version, are to be computed, and come before the built-in ones', async () => {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  expect((await migrator.migrateTo('005-audience-prompt')).error).toBeUndefined()
  await sql`insert into workspaces (id, name, sample_pending) values ('shop', 'shop', false)`.execute(
    database,
  )
  await sql`
    insert into audiences (workspace_id, key, name, description, query, prompt, position, size, computed_at)
    values ('shop', 'vip', 'VIPs', 'Mine', ${`trait('vip_since').exists()`}, 'people who are vips', 1, 7, '2026-01-01Z'),
           ('shop', 'mobile', 'Phones', 'Mine too', ${`visitor('os') = 'iOS'`}, null, 2, 3, '2026-01-01Z')
  `.execute(database)

  await migrate(database)
  await new Workspaces(database).ensureBuiltInAudiences()
  const audiences = await new Audiences(database).list('shop', 0, 100)
  expect(
    audiences.map(({ order, key, built_in, status, size }) => [order, key, built_in, status, size]),
  ).toEqual([
    [1, 'vip', false, 'queued', 7],
    [2, 'mobile', false, 'queued', 3],
    [3, 'new_visitors', true, 'queued', 0],
    [4, 'returning_visitors', true, 'queued', 0],
    [5, 'desktop', true, 'queued', 0],
    [6, 'everyone', true, 'queued', 0],
  ])
  expect(await new AudienceVersions(database).list('shop', 'vip', 100, 10)).toMatchObject([
    {
      version: 1,
      author: null,
      name: 'VIPs',
      prompt: 'people who are vips',
      membership: 'while_matching',
      links: {},
    },
  ])
})
