import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type Ended, type Environment, muster } from './harness/muster-process.ts'
import { apiKey, knownKeys, startMuster } from './harness/start-muster.ts'
import { temporaryFolder } from './harness/temporary-folder.ts'

const server = await startMuster({ MUSTER_DEMO: '0', ...knownKeys })
const settings: Environment = { MUSTER_URL: server.url, MUSTER_API_KEY: apiKey }
const parent = await temporaryFolder()
const folder = join(parent, 'audiences')
const pro = `trait('plan') = 'pro'`

const run = (...args: readonly string[]): Promise<Ended> => muster(args, settings)

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
}

async function save(key: string, fields: object): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ key, query: pro, ...fields })
  const response = await fetch(`${server.url}/v1/audiences`, { method: 'POST', headers, body })
  expect(response.status).toBe(201)
}

/** Nothing on the server, and an empty folder. Keys that were in use stay taken. */
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  expect((await run('apply', folder, '--prune', '--yes')).exitCode).toBe(0)
})

test('what is exported is planned to change nothing, and exported again stays as it is', async () => {
  const links = { banner: 'summer', shown: [1, 2] }
  await save('exported', { name: 'Pros: all', membership: 'for 7 days', links, description: 'Those who pay' })
  await save('order', { name: 'Order', enabled: false, prompt: 'people who are on the pro plan' })

  const first = await run('export', folder)
  expect(first).toMatchObject({ exitCode: 0, stderr: '' })
  expect(first.stdout).toContain('wrote exported.yaml\n')
  expect((await readdir(folder)).sort()).toEqual(['exported.yaml', 'order.audience.yaml', 'order.yaml'])
  expect(await readFile(join(folder, 'exported.yaml'), 'utf8')).toBe(`name: "Pros: all"
description: Those who pay
query: |-
  trait('plan') = 'pro'
membership: for 7 days
links:
  shown:
    - 1
    - 2
  banner: summer
`)
  expect((await run('export', folder)).stdout).toBe('0 files written, 3 unchanged.\n')
  expect(await run('plan', folder, '--prune')).toMatchObject({
    exitCode: 0,
    stdout: 'Nothing to do: the audiences are as the files have them.\n',
  })
})

test('the file of an audience that is gone goes only with --prune', async () => {
  await save('kept', { name: 'Kept' })
  await write({ 'gone.yaml': `name: Gone\nquery: ${pro}\n`, 'README.md': 'What these are' })
  expect((await run('export', folder)).stdout).toContain('Of audiences that are gone: gone.yaml. --prune')
  expect((await run('export', folder, '--prune')).stdout).toContain('deleted gone.yaml\n')
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'kept.yaml', 'order.yaml'])
})

test('a plan shows what an apply then does; applied twice it changes nothing', async () => {
  await save('changed', { name: 'Changed' })
  await save('dropped', { name: 'Dropped' })
  await write({
    'changed.yaml': `name: Changed\nquery: |\n  event('A').count() >= 1\n`,
    'added.yaml': `name: Added\nquery: audience('changed')\nmembership: for 2 weeks\n`,
    'order.yaml': '- added\n- changed\n- mobile\n- desktop\n- new_visitors\n- returning_visitors\n',
  })
  const planned = await run('plan', folder, '--prune')
  expect(planned.exitCode).toBe(2)
  expect(planned.stdout).toBe(`+ added
    Called “Added”.
    Whom it means: Customers who are in the audience “changed”.
~ changed
    No longer asked: plan is “pro”.
    Now asked: did “A”.
- dropped
    “Dropped” goes, and its members leave.
~ the order
    added, changed, mobile, desktop, new_visitors, returning_visitors, everyone

1 to create, 1 to change, 1 to delete, and the order: \`muster apply\` does it.
`)
  expect(await run('apply', folder, '--prune')).toMatchObject({
    exitCode: 2,
    stderr: 'There is no terminal to ask at: say --yes to go on without.\n',
  })
  expect((await run('plan', folder, '--prune')).stdout).toBe(planned.stdout)

  const applied = await run('apply', folder, '--prune', '--yes', '--wait')
  expect(applied, applied.stderr).toMatchObject({ exitCode: 0 })
  expect(applied.stdout).toMatch(/\nDone\.\n$/)
  const again = await run('apply', folder, '--prune', '--yes')
  expect(again).toMatchObject({
    exitCode: 0,
    stdout: 'Nothing to do: the audiences are as the files have them.\n',
  })
  const versions = await run('audiences', 'show', 'changed', '--versions')
  expect(versions.stdout).toMatch(/^Version 2, .*, by files, API key/m)
})

test('--json is the answer as the API gives it', async () => {
  await write({ 'told.yaml': `name: Told\nquery: ${pro}\n` })
  const planned = await run('plan', folder, '--json')
  expect(planned.exitCode).toBe(2)
  expect(JSON.parse(planned.stdout)).toMatchObject({
    changes: [{ key: 'told', action: 'create' }],
    order_changed: false,
    base: expect.any(String),
  })
  const applied = await run('apply', folder, '--yes', '--json')
  expect(JSON.parse(applied.stdout)).toMatchObject({ changes: [{ key: 'told', action: 'create' }] })
  expect(JSON.parse((await run('export', folder, '--json')).stdout)).toEqual({
    written: ['order.yaml', 'told.yaml'].reverse(),
    unchanged: [],
    deleted: [],
    left: [],
  })
})

const good = { 'good.yaml': `name: Good\nquery: ${pro}\n` }

test.each([
  ['what is no YAML', { 'a.yaml': 'name: [\n' }, /a\.yaml:2:1: /],
  [
    'an unknown field',
    { 'a.yaml': `name: A\nquery: ${pro}\ncolour: red\n` },
    /a\.yaml:3:1: There is no field “colour”/,
  ],
  ['no query', { 'a.yaml': 'name: A\n' }, /a\.yaml:1:1: “query” is missing\.$/m],
  [
    'a query that is none',
    { 'a.yaml': `name: A\nquery: |\n  ${pro}\n  AND event('A').cuont() > 1\n` },
    /a\.yaml:4:18: expected a filter or a reducer, but found `cuont`\. Did you mean `count`\?\n$/,
  ],
  [
    'a membership that is none',
    { 'a.yaml': `name: A\nquery: ${pro}\nmembership: for ever\n` },
    /a\.yaml:3:13: /,
  ],
  ['a name that is a number', { 'a.yaml': `name: 7\nquery: ${pro}\n` }, /a\.yaml:1:7: name /],
  [
    'an audience that is not there',
    { 'a.yaml': `name: A\nquery: audience('nobody')\n` },
    /a\.yaml:2:8: There is no audience “nobody”\.\n/,
  ],
  [
    'a circle',
    { 'a.yaml': `name: A\nquery: audience('b')\n`, 'b.yaml': `name: B\nquery: audience('a')\n` },
    /a\.yaml:2:8: .*\n.*b\.yaml:2:8: /,
  ],
  [
    'a built-in one',
    { 'desktop.yaml': `name: A\nquery: ${pro}\n` },
    /desktop\.yaml:1:1: “desktop” is built in/,
  ],
  [
    'an order of strangers',
    { 'order.yaml': '- nobody\n' },
    /order\.yaml:1:1: The order has unknown “nobody”\./,
  ],
  [
    'an order that is no list',
    { 'order.yaml': 'first: nobody\n' },
    /order\.yaml:1:1: The order should be a list/,
  ],
  ['a file of another name', { 'a.yml': '' }, /a\.yml: name it a\.yaml\./],
])('%s is told with its place, and nothing is applied', async (_what, files, message) => {
  await write({ ...good, ...files })
  for (const command of [['plan'], ['apply', '--yes']]) {
    const { exitCode, stdout, stderr } = await run(...command, folder)
    expect(exitCode, stderr).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
  }
  expect((await run('audiences', 'list')).stdout).toContain('No audience is saved yet')
})

test('of a plan whatever is wrong is 1, so that 2 means changes', async () => {
  expect((await run('plan', join(parent, 'nowhere'))).exitCode).toBe(1)
  expect((await run('plan', '--nonsense')).exitCode).toBe(1)
  expect((await muster(['plan', folder], { MUSTER_URL: server.url })).exitCode).toBe(1)
  expect((await run('apply', join(parent, 'nowhere'))).exitCode).toBe(2)
})
