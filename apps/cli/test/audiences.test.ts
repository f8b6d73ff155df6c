import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { controlCharacters } from './harness/control-characters.ts'
import { type Ended, type Environment, MusterProcess, muster } from './harness/muster-process.ts'
import { apiKey, knownKeys, startMuster, writeKey } from './harness/start-muster.ts'
import { temporaryFolder } from './harness/temporary-folder.ts'

const server = await startMuster({ MUSTER_DEMO: '0', ...knownKeys })
const settings: Environment = { MUSTER_URL: server.url, MUSTER_API_KEY: apiKey }
const buyers = `event('Order Completed').count() >= 1`

function audiences(...args: readonly string[]): Promise<Ended> {
  return muster(['audiences', ...args], settings)
}

/** What a command prints that must end well. */
async function printed(...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await audiences(...args)
  expect(exitCode, stderr).toBe(0)
  return stdout
}

/** Resolves once an audience has so many members: what was sent a moment ago may only be on its way in. */
async function hasMembers(key: string, count: number): Promise<void> {
  await expect
    .poll(async () => JSON.parse(await printed('members', key, '--json')).members.length, { timeout: 30_000 })
    .toBe(count)
}

/** Sends an order that must be taken. */
async function order(userId: string): Promise<void> {
  const body = JSON.stringify({ writeKey, userId, event: 'Order Completed' })
  expect((await fetch(`${server.url}/v1/track`, { method: 'POST', body })).status).toBe(200)
}

test('a query is saved, waited for, and its members are shown', async () => {
  const stdout = await printed('create', '--name', 'Buyers', '--query', buyers, '--wait')
  expect(stdout).toBe('“Buyers” (buyers) is live, with 0 members.\n')
  expect(await printed('members', 'buyers')).toBe('“Buyers” has 0 members.\n')

  await order('ada')
  await order('\u001b[2Jeve')
  await hasMembers('buyers', 2)

  const members = await printed('members', 'buyers')
  expect(members).toMatch(/^“Buyers” has \d members?\.\n\nuser_id +entered\n/)
  expect(members).toMatch(/^ada +20\d\d-\d\d-\d\d \d\d:\d\d UTC$/m)
  expect(members).not.toMatch(controlCharacters)
  expect(JSON.parse(await printed('members', 'buyers', '--limit', '1', '--json'))).toMatchObject({
    members: [{ identifiers: [{ type: 'user_id' }], expires_at: null }],
    next: expect.any(String),
  })
})

test('all members are written as CSV, to standard output or to a file', async () => {
  const csv = await printed('members', 'buyers', '--csv')
  expect(csv).toMatch(/^id,user_id,anonymous_ids,entered_at,expires_at\n/)
  expect(csv.trimEnd().split('\n')).toHaveLength(3)
  const file = join(await temporaryFolder(), 'buyers.csv')
  expect(await printed('members', 'buyers', '--output', file)).toBe('')
  expect(await readFile(file, 'utf8')).toBe(csv)
  expect(await audiences('members', 'buyers', '--output', join(file, 'no.csv'))).toMatchObject({
    exitCode: 2,
  })
})

test('a sentence is saved once somebody agreed, or says --yes', async () => {
  const sentence = 'people who completed an order in the last 30 days'
  const refused = await audiences('create', '--name', 'Recent', '--prompt', sentence)
  expect(refused).toMatchObject({ exitCode: 2 })
  expect(refused.stdout).toMatch(/^event\('Order Completed'\)\.within\(30 days\)\.count\(\) >= 1\n/)
  expect(refused.stderr).toContain('There is no terminal to ask at: say --yes to go on without.')
  expect(await printed('list')).not.toContain('recent')

  const saved = await printed('create', '--name', 'Recent', '--prompt', sentence, '--yes', '--json')
  expect(JSON.parse(saved)).toMatchObject({ key: 'recent', prompt: sentence })
  const unread = await audiences(
    'create',
    '--name',
    'X',
    '--prompt',
    'customers who visited our shop',
    '--yes',
  )
  expect(unread).toMatchObject({ exitCode: 1, stdout: '' })
  expect(unread.stderr).toContain('Not understood: ')
})

test('audiences are listed in their order, and which can never win is said', async () => {
  const query = `${buyers} AND audience('buyers')`
  await printed('create', '--name', 'Twice', '--query', query, '--as', 'two', '--description', 'A twin')
  const list = await printed('list')
  expect(list).toMatch(/^order +key +name +size +status +never wins\n/)
  expect(list).toMatch(/^ +3 +two +Twice .* all are in buyers$/m)
  expect(list).not.toContain('desktop')
  expect(await printed('list', '--search', 'a twin')).toMatch(/^.*\n.* two .*\n$/)
  expect(await printed('list', '--search', 'nothing such')).toBe('None is found.\n')
  expect(await printed('list', '--all')).toContain(' everyone ')
  const { audiences: all } = JSON.parse(await printed('list', '--all', '--json'))
  expect(all).toHaveLength(8)
})

test('one is shown with what it refers to, and what was wrong with names', async () => {
  const { stdout, stderr } = await audiences('show', 'two')
  expect(stdout).toContain(`\n\n${buyers} AND audience('buyers')\n\n`)
  expect(stdout).toMatch(/^uses +buyers$/m)
  expect(stdout).toMatch(/^never wins +everybody in it is in buyers, too$/m)
  expect(stderr).toBe('')
  expect(await printed('show', 'buyers')).toMatch(/^used by +two$/m)

  const typo = `event('Order Complete').count() = 1`
  const { stderr: warned } = await audiences('create', '--name', 'Typo', '--query', typo)
  expect(warned).toBe('Look twice: There is no event “Order Complete”. Did you mean “Order Completed”?\n')
})

test('an edit says what is different; a version is restored', async () => {
  const more = `event('Order Completed').count() >= 2`
  const edited = await printed('edit', 'buyers', '--query', more, '--wait')
  expect(edited).toContain('Was: completed an order. Now: completed at least 2 orders.\n')
  await hasMembers('buyers', 0)
  const stay = await printed('edit', 'buyers', '--membership', 'for 7 days')
  expect(stay).toContain('Members stay for 7 days; before, while they match.\n')
  expect(await printed('edit', 'buyers', '--membership', 'for 7 days')).toBe('Nothing is different.\n')
  expect(await printed('edit', 'buyers', '--disable')).toBe('Disabled.\n“Buyers” (buyers) is disabled.\n')

  await printed('edit', 'buyers', '--restore', '1', '--wait')
  const shown = await printed('show', 'buyers', '--versions')
  expect(shown).toMatch(/^Version 5, .* UTC, by API key ....…$/m)
  expect(shown).toContain('\n  The first version.\n')
  expect(JSON.parse(await printed('show', 'buyers', '--json'))).toMatchObject({ query: buyers, version: 5 })
})

test('the order is printed, set whole, and changed by moving one', async () => {
  expect(await printed('order', '--move', 'two', '--before', 'buyers')).toMatch(/^ +1 +two /m)
  expect(await printed('order', '--move', 'two', '--to', '2')).toMatch(/^ +2 +two /m)
  const { keys } = JSON.parse(await printed('order', '--json'))
  const turned = [keys[1], keys[0], ...keys.slice(2)]
  expect(JSON.parse(await printed('order', ...turned, '--json')).keys).toEqual(turned)
  const refused = await audiences('order', 'two')
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toMatch(/^The order leaves out “buyers”, /)
})

test('who entered and left is printed, and followed as it comes', async () => {
  await hasMembers('buyers', 2)
  const history = await printed('history', 'buyers')
  expect(history).toMatch(/^20\d\d-.* UTC {2}entered {2}user_id ada, by [a-z ]+$/m)
  expect(history).toMatch(/^20\d\d-.* UTC {2}exited {3}user_id ada, by [a-z ]+$/m)
  expect(history).not.toMatch(controlCharacters)
  const [first = ''] = (await printed('history', 'buyers', '--json')).split('\n')
  expect(JSON.parse(first)).toMatchObject({ audience: 'buyers', change: 'entered' })
  expect(await printed('history', 'buyers', '--since', '2999-01-01')).toBe('')

  const following = new MusterProcess(['audiences', 'history', 'buyers', '--follow'], settings)
  await following.prints('user_id ada')
  await order('late')
  await following.prints('entered  user_id late, by an event')
  following.kill('SIGINT')
  expect(await following.ended).toMatchObject({ exitCode: 130, stderr: 'Interrupted.\n' })
})

test('one is worked out anew', async () => {
  expect(await printed('compute', 'buyers')).toBe('“Buyers” (buyers) is live, with 3 members.\n')
  expect(JSON.parse(await printed('members', 'buyers', '--json')).members).toHaveLength(3)
  expect(await printed('compute', 'buyers', '--no-wait')).toContain('“buyers” is queued')
})

test('one is deleted with --yes, and not while others refer to it', async () => {
  const asked = await audiences('delete', 'two')
  expect(asked).toMatchObject({ exitCode: 2, stdout: '' })
  const used = await audiences('delete', 'buyers', '--yes')
  expect(used).toMatchObject({ exitCode: 1, stdout: '' })
  expect(used.stderr).toContain('Other audiences refer to “buyers”: “two”.')
  expect(await printed('delete', 'two', '--yes')).toBe('“Twice” (two) is deleted.\n')
  expect(await audiences('create', '--name', 'Twice', '--as', 'two', '--query', buyers)).toMatchObject({
    exitCode: 1,
    stderr: 'There is or was an audience “two”. Choose another key.\n',
  })
})

test.each([['show'], ['edit', '--name', 'x'], ['members'], ['history'], ['compute'], ['delete', '--yes']])(
  '%s of an audience that is not there ends with 1',
  async (command, ...options) => {
    const { exitCode, stdout, stderr } = await audiences(command, 'nobody', ...options)
    expect(exitCode).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toBe('There is no audience “nobody”.\n')
  },
)

test('without a key it ends with 2, without a server with 3', async () => {
  expect(await muster(['audiences', 'list'], { MUSTER_URL: server.url })).toMatchObject({ exitCode: 2 })
  const nowhere = { ...settings, MUSTER_URL: 'http://127.0.0.1:1' }
  expect(await muster(['audiences', 'list'], nowhere)).toMatchObject({ exitCode: 3 })
})
