import { expect, test } from 'vitest'
import { Unavailable } from '../clickhouse/unavailable.ts'
import { GroupCommit, QueueFull } from './group-commit.ts'

/** A place to write to, which keeps the groups as they came and refuses any with a bad item. */
function journal(bad?: string) {
  const groups: string[][] = []
  const commit = new GroupCommit<string>(async items => {
    groups.push([...items])
    await new Promise(resolve => setTimeout(resolve, 5))
    if (bad !== undefined && items.includes(bad)) throw new Error(`${bad} is bad`)
  })
  return { commit, groups }
}

test('writes together what is added together', async () => {
  const { commit, groups } = journal()
  await Promise.all([commit.add(['a']), commit.add(['b', 'c']), commit.add(['d'])])
  expect(groups).toEqual([['a', 'b', 'c', 'd']])
})

test('gathers the next group while one is written', async () => {
  const { commit, groups } = journal()
  const first = commit.add(['a'])
  await new Promise(setImmediate)
  await Promise.all([first, commit.add(['b']), commit.add(['c'])])
  expect(groups).toEqual([['a'], ['b', 'c']])
})

test('gathers for a moment what is added soon after a group', async () => {
  const { commit, groups } = journal()
  await commit.add(['a'])
  const second = commit.add(['b'])
  await new Promise(setImmediate)
  await Promise.all([second, commit.add(['c'])])
  expect(groups).toEqual([['a'], ['b', 'c']])
})

test('resolves only once the items are written', async () => {
  let written = false
  const commit = new GroupCommit<string>(async () => {
    await new Promise(resolve => setTimeout(resolve, 5))
    written = true
  })
  await commit.add(['a'])
  expect(written).toBe(true)
})

test('rejects what cannot be written, and only that', async () => {
  const { commit } = journal('bad')
  const results = await Promise.allSettled(['a', 'b', 'bad', 'c', 'd'].map(item => commit.add([item])))
  expect(results.map(result => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
})

test('tries no parts while the database is away', async () => {
  let tries = 0
  const commit = new GroupCommit<string>(async () => {
    tries++
    throw new Unavailable(new Error('socket hang up'))
  })
  const results = await Promise.allSettled(['a', 'b', 'c'].map(item => commit.add([item])))
  expect(results.map(result => result.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(tries).toBe(1)
})

test('goes on after a failure', async () => {
  const { commit } = journal('bad')
  await expect(commit.add(['bad'])).rejects.toThrow('bad is bad')
  await expect(commit.add(['good'])).resolves.toBeUndefined()
})

test('keeps groups to a size, but never parts what was added as one', async () => {
  const { commit, groups } = journal()
  const items = (length: number) => Array.from({ length }, () => 'x')
  await Promise.all([commit.add(items(6_000)), commit.add(items(6_000)), commit.add(items(15_000))])
  expect(groups.map(group => group.length)).toEqual([6_000, 6_000, 15_000])
})

test('refuses what would wait too long, and has room again later', async () => {
  const { commit } = journal()
  const most = Array.from({ length: 100_000 }, () => 'x')
  const waiting = commit.add(most)
  await expect(commit.add(['one more'])).rejects.toBeInstanceOf(QueueFull)
  await waiting
  await expect(commit.add(['one more'])).resolves.toBeUndefined()
})

test('nothing to write is written at once', async () => {
  const { commit, groups } = journal()
  await commit.add([])
  expect(groups).toEqual([])
})

test('drains what waits, also what cannot be written', async () => {
  const { commit, groups } = journal('bad')
  const refused = expect(commit.add(['bad'])).rejects.toThrow()
  const written = commit.add(['a'])
  await commit.drain()
  await Promise.all([refused, written])
  expect(groups.at(-1)).toEqual(['a'])
})
