import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { controlCharacters } from './harness/control-characters.ts'
import { type Ended, type Environment, muster } from './harness/muster-process.ts'
import { apiKey, knownKeys, startMuster, writeKey } from './harness/start-muster.ts'
import { temporaryFolder } from './harness/temporary-folder.ts'

const folder = await temporaryFolder()
const server = await startMuster({ MUSTER_DEMO: '0', ...knownKeys })

function importFile(args: readonly string[], environment: Environment = {}, input?: string): Promise<Ended> {
  const settings = { MUSTER_URL: server.url, MUSTER_WRITE_KEY: writeKey, ...environment }
  return muster(['import', ...args], settings, input)
}

/** A line for each user: one event of a name. */
function calls(event: string, users: readonly string[]): string {
  const timestamp = '2026-01-01T12:00:00Z'
  return users.map(userId => `${JSON.stringify({ type: 'track', userId, event, timestamp })}\n`).join('')
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function countOf(query: string): Promise<number> {
  const response = await fetch(`${server.url}/v1/audiences/preview`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, limit: 0 }),
  })
  return ((await response.json()) as { count: number }).count
}

test('a file is sent, and counts at once', async () => {
  const path = await file('good.jsonl', calls('Signed Up', ['ada', 'ben', 'cora']))
  expect(await importFile([path])).toMatchObject({
    exitCode: 0,
    stdout: '3 events sent, 0 lines rejected.\n',
  })
  expect(await countOf(`event('Signed Up').count() = 1`)).toBe(3)
})

test('the same file twice counts once', async () => {
  const path = await file('twice.jsonl', calls('Logged In', ['ada', 'ben']))
  for (const _time of ['first', 'second']) expect((await importFile([path])).exitCode).toBe(0)
  expect(await countOf(`event('Logged In').count() = 1`)).toBe(2)
  expect(await countOf(`event('Logged In').count() = 2`)).toBe(0)
})

test('bad lines are named with what is wrong, and cost the others nothing', async () => {
  const [first, second] = calls('Renewed', ['ada', 'ben']).split('\n')
  const nobody = JSON.stringify({ type: 'track', event: 'Renewed' })
  const nameless = JSON.stringify({ type: 'track', userId: 'ada' })
  const path = await file(
    'bad.jsonl',
    [first, '{"type": "tra', '', nobody, nameless, '[]', second].join('\n'),
  )

  const { exitCode, stdout, stderr } = await importFile([path])
  expect(exitCode).toBe(1)
  expect(stdout).toBe('2 events sent, 4 lines rejected.\n')
  expect(stderr).toMatch(/^line 2: The line is not JSON: /m)
  expect(stderr).toContain('line 4: A call needs a userId or an anonymousId; this one has neither.\n')
  expect(stderr).toContain('line 5: A track needs the name of its event in “event”.\n')
  expect(stderr).toContain('line 6: The line is not a JSON object.\n')
  expect(await countOf(`event('Renewed').count() = 1`)).toBe(2)
})

test('--json says the same for programs', async () => {
  const path = await file('bad-for-programs.jsonl', `${calls('Upgraded', ['ada'])}"text"\n`)
  const { exitCode, stdout } = await importFile([path, '--json'])
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    sent: 1,
    rejected_count: 1,
    rejected: [{ line: 2, message: 'The line is not a JSON object.' }],
  })
})

test('a .gz file is read as what is in it', async () => {
  const users = Array.from({ length: 6_000 }, (_, index) => `user-${index}`)
  const path = await file('many.jsonl.gz', gzipSync(calls('Visited', users)))
  expect(await importFile([path])).toMatchObject({
    exitCode: 0,
    stdout: '6,000 events sent, 0 lines rejected.\n',
  })
  expect(await countOf(`event('Visited').count() = 1`)).toBe(6_000)
})

test('- is standard input', async () => {
  const { exitCode, stdout } = await importFile(['-'], {}, calls('Piped', ['ada']))
  expect(exitCode).toBe(0)
  expect(stdout).toBe('1 event sent, 0 lines rejected.\n')
  expect(await countOf(`event('Piped').count() = 1`)).toBe(1)
})

test.each([
  ['a file that is not there', ['nowhere.jsonl'], {}, 'nowhere.jsonl cannot be read: there is no such file.'],
  ['a folder', ['/'], {}, '/ is a folder: name a file in it.'],
  ['no write key', ['-'], { MUSTER_WRITE_KEY: '' }, 'A write key is needed.'],
])('%s is wrong use, and ends with 2', async (_case, args, environment, message) => {
  const { exitCode, stdout, stderr } = await importFile(args, environment)
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
})

test('an unknown write key ends with 2', async () => {
  const { exitCode, stderr } = await importFile(
    ['-'],
    { MUSTER_WRITE_KEY: 'unknown' },
    calls('Lost', ['ada']),
  )
  expect(exitCode).toBe(2)
  expect(stderr).toContain('The server does not accept this write key.')
})

test('where no server answers it ends with 3 at once', async () => {
  const { exitCode, stderr } = await importFile(
    ['-'],
    { MUSTER_URL: 'http://127.0.0.1:1' },
    calls('Lost', ['ada']),
  )
  expect(exitCode).toBe(3)
  expect(stderr).toContain('No server answers at http://127.0.0.1:1.')
})

test('in a pipe there are no control characters, whatever the file holds', async () => {
  const path = await file('hostile.jsonl', '{"\u001b[31m": \n{"type": "\u001b[2J", "userId": "eve"}\n')
  const { exitCode, stdout, stderr } = await importFile([path])
  expect(exitCode).toBe(1)
  expect(stdout + stderr).not.toMatch(controlCharacters)
})
