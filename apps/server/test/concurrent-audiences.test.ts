import { afterAll, describe, expect, test } from 'vitest'
import { Audiences } from '../src/audiences/audiences.ts'
import type { NewAudience } from '../src/audiences/locked-audiences.ts'
import { openPostgres, type PostgresLocation } from '../src/postgres/open-postgres.ts'
import { Workspaces } from '../src/workspaces/workspaces.ts'
import { postgresLocations } from './harness/postgres-locations.ts'

const pro = `trait('plan') = 'pro'`

const content = {
  description: '',
  query: pro,
  prompt: null,
  membership: 'while_matching',
  enabled: true,
  links: {},
} as const

function audience(key: string, query = pro): NewAudience {
  return { ...content, key, name: key, query, size: 0, computedAt: null }
}

/** What became of calls that were made at once: how many worked, and the codes of those that did not. */
async function outcomes(calls: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(calls)
  return {
    worked: settled.filter(({ status }) => status === 'fulfilled').length,
    codes: settled.flatMap(one => (one.status === 'rejected' ? (one.reason.code ?? one.reason.name) : [])),
  }
}

/** Two servers on one database; embedded, two users of one connection. */
async function openTwice(location: PostgresLocation) {
  const first = await openPostgres(location)
  const second = 'url' in location ? await openPostgres(location) : first
  afterAll(async () => {
    await first.destroy()
    if (second !== first) await second.destroy()
  })
  return [first, second] as const
}

describe.each(postgresLocations)('on %s', (_name, locate) => {
  let made = 0

  /** A workspace of its own, and its audiences as two servers have them. */
  async function workspace(plan: 'fixed' | 'flex' = 'fixed') {
    databases ??= openTwice(await locate())
    const [first, second] = await databases
    const id = `workspace-${made++}`
    const start = (database: typeof first) =>
      new Workspaces(database).ensure({ id, name: id, asOf: null, samplePending: false })
    await Promise.all([start(first), start(second), start(first)])
    const changes: Promise<string[]>[] = []
    const keys = async () => (await other.list(id, 0, 100)).map(({ key }) => key)
    const one = new Audiences(first, { plan, onChange: () => changes.push(keys()) })
    const other = new Audiences(second, { plan })
    return { id, one, other, both: [one, other] as const, keys, changes }
  }
  let databases: ReturnType<typeof openTwice> | undefined

  test('two servers that start at once make each built-in audience once', async () => {
    const { id, one } = await workspace()
    expect((await one.list(id, 0, 100)).map(({ key, order }) => `${order} ${key}`)).toEqual([
      '1 new_visitors',
      '2 returning_visitors',
      '3 desktop',
      '4 mobile',
      '5 everyone',
    ])
  })

  test('of many creates with one key one works', async () => {
    const { id, both } = await workspace()
    const calls = [...both, ...both, ...both].map(audiences => audiences.create(id, audience('vip'), 'ann'))
    expect(await outcomes(calls)).toEqual({ worked: 1, codes: Array(5).fill('key_taken') })
  })

  test('a plan allows no more at once than one after the other', async () => {
    const { id, both, keys } = await workspace('flex')
    const calls = Array.from({ length: 4 }, (_, turn) =>
      both.map((audiences, server) => audiences.create(id, audience(`k${turn}${server}`), 'ann')),
    ).flat()
    expect(await outcomes(calls)).toEqual({ worked: 5, codes: Array(3).fill('plan_limit_reached') })
    expect(await keys()).toHaveLength(10)
  })

  test('of two edits of one version one is taken', async () => {
    const { id, one, other } = await workspace()
    await one.create(id, audience('vip'), 'ann')
    const calls = [
      one.edit(id, 'vip', { name: 'By ann' }, { author: 'ann', version: 1 }),
      other.edit(id, 'vip', { name: 'By bob' }, { author: 'bob', version: 1 }),
    ]
    expect(await outcomes(calls)).toEqual({ worked: 1, codes: ['audience_changed'] })
  })

  test('edits of different things are all kept, each in a version of its own', async () => {
    const { id, one, other } = await workspace()
    await one.create(id, audience('vip'), 'ann')
    const calls = [
      one.edit(id, 'vip', { name: 'Named' }, { author: 'ann' }),
      other.edit(id, 'vip', { membership: 'session' }, { author: 'bob' }),
      one.edit(id, 'vip', { links: { banner: 'b' } }, { author: 'ann' }),
    ]
    expect(await outcomes(calls)).toEqual({ worked: 3, codes: [] })
    expect(await one.find(id, 'vip')).toMatchObject({
      name: 'Named',
      membership: 'session',
      links: { banner: 'b' },
      version: 4,
    })
  })

  test('two that would refer to each other do not', async () => {
    const { id, one, other } = await workspace()
    for (const key of ['a', 'b']) await one.create(id, audience(key), 'ann')
    const calls = [
      one.edit(id, 'a', { query: `audience('b')` }, { author: 'ann' }),
      other.edit(id, 'b', { query: `audience('a')` }, { author: 'bob' }),
    ]
    expect(await outcomes(calls)).toEqual({ worked: 1, codes: ['AudienceCycle'] })
  })

  test('one is not deleted while another begins to refer to it', async () => {
    const { id, one, other } = await workspace()
    await one.create(id, audience('base'), 'ann')
    const calls = [
      one.delete(id, 'base', 'ann'),
      other.create(id, audience('user', `audience('base')`), 'bob'),
    ]
    const { worked, codes } = await outcomes(calls)
    expect(worked).toBe(1)
    expect(['audience_in_use', 'UnknownAudience']).toContain(codes[0])
  })

  test('of two sets that were planned on the same audiences one is applied, whole', async () => {
    const { id, one, other } = await workspace()
    const wanted = (name: string) => ({
      audiences: ['a', 'b', 'c'].map(key => ({ ...content, key, name })),
      prune: true,
    })
    const { base } = await one.plan(id, wanted('ann'))
    const calls = [
      one.apply(id, wanted('ann'), { author: 'ann', base }),
      other.apply(id, wanted('bob'), { author: 'bob', base }),
    ]
    expect(await outcomes(calls)).toEqual({ worked: 1, codes: ['audiences_changed'] })
    const custom = await one.list(id, 0, 100, { builtIn: false })
    expect(custom.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
    expect(new Set(custom.map(({ name }) => name)).size).toBe(1)
  })

  test('the order has each once, whatever is created, deleted and moved meanwhile', async () => {
    const { id, one, other, both } = await workspace()
    for (const key of ['a', 'b', 'c', 'd']) await one.create(id, audience(key), 'ann')
    const calls = [
      one.move(id, 'a', { after: 'd' }),
      other.create(id, audience('e'), 'bob'),
      other.delete(id, 'b', 'bob'),
      one.create(id, audience('f'), 'ann'),
      other.move(id, 'c', { to: 1 }),
      one.move(id, 'desktop', { before: 'a' }),
    ]
    expect(await outcomes(calls)).toEqual({ worked: 6, codes: [] })
    for (const audiences of both) {
      const listed = await audiences.list(id, 0, 100)
      expect(listed.map(({ order }) => order)).toEqual(listed.map((_, index) => index + 1))
      expect(listed.map(({ key }) => key).toSorted()).toEqual([
        'a',
        'c',
        'd',
        'desktop',
        'e',
        'everyone',
        'f',
        'mobile',
        'new_visitors',
        'returning_visitors',
      ])
      expect(listed.at(-1)?.key).toBe('everyone')
    }
  })

  test('whoever waits for changes is told once others can see them, and not of what was refused', async () => {
    const { id, one, changes } = await workspace()
    await one.create(id, audience('vip'), 'ann')
    await one.create(id, audience('vip'), 'ann').catch(() => undefined)
    expect((await Promise.all(changes)).map(keys => keys.includes('vip'))).toEqual([true])
  })
})
