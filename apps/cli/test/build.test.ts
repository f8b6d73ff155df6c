import { expect, test } from 'vitest'
import { controlCharacters } from './harness/control-characters.ts'
import { type Ended, type Environment, muster } from './harness/muster-process.ts'
import { apiKey, knownKeys, startMuster, writeKey } from './harness/start-muster.ts'

const server = await startMuster(knownKeys)
const lapsed = "customers who haven't purchased in the last 30 days"

function build(args: readonly string[], environment: Environment = {}): Promise<Ended> {
  return muster(['build', ...args], { MUSTER_URL: server.url, MUSTER_API_KEY: apiKey, ...environment })
}

test('a sentence is answered with its query, its meaning, the count, and some people', async () => {
  const { exitCode, stdout } = await build([lapsed, '--limit', '3'])
  expect(exitCode).toBe(0)
  const [query, meaning, , count, , header, ...rest] = stdout.trimEnd().split('\n')
  expect(query).toBe(`event('Order Completed').within(30 days).count() = 0`)
  expect(meaning).toBe('Customers who did not complete an order in the last 30 days')
  expect(count).toMatch(
    /^22,064 of 23,570 profiles \(93\.6%\) as of 1998-07-01 00:00 UTC, where .* data ends/,
  )
  expect(header).toMatch(/^user_id +name/)
  expect(rest).toHaveLength(4)
  expect(rest[3]).toBe('… and 22,061 more profiles: --limit')
})

test('what was assumed and what was not used are said', async () => {
  const { stdout } = await build(['people who recently opened an email, for the summer mailing'])
  expect(stdout).toContain('Assumed: “recently” is read as the last 30 days\n')
  expect(stdout).toContain('Not used: for the summer mailing\n')
})

const ambiguous = 'customers who did not buy or open an email in the last 30 days'

test('what else the sentence may well mean is said, once', async () => {
  const { stdout } = await build([ambiguous, '--limit', '1'])
  const other = `event('Order Completed').count() = 0 AND event('Email Opened').within(30 days).count() = 0`
  expect(stdout).toContain(
    `It could also mean: Customers who never completed an order and who did not open an email in the last 30 days\n${other}\n`,
  )
  expect(stdout.match(/It could also mean/g)).toHaveLength(1)

  const { stdout: json } = await build([ambiguous, '--limit', '1', '--json'])
  expect(JSON.parse(json)).toMatchObject({ other: { query: other } })
})

test('in a pipe the stages are lines on standard error, as the server tells them', async () => {
  const { stderr } = await build([lapsed, '--limit', '1'])
  expect(stderr.split('\n')).toEqual([
    'Reading the names in your data: 0 of 3',
    'Finding the words in your data: 1 of 3',
    'Checking the conditions: 2 of 3',
    'Counting people',
    '',
  ])
})

test('--json is one document, with nothing else on standard output', async () => {
  const { exitCode, stdout } = await build([lapsed, '--json', '--limit', '2'])
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    prompt: lapsed,
    query: `event('Order Completed').within(30 days).count() = 0`,
    conditions: [{ phrase: "haven't purchased in the last 30 days", start: 14, end: 51 }],
    interpreter: 'built-in',
    count: 22_064,
    total: 23_570,
    at: '1998-07-01T00:00:00.000Z',
    sample: [{}, {}],
  })
})

test('--at counts at another instant', async () => {
  const { stdout } = await build([lapsed, '--at', '1997-03-01'])
  expect(stdout).toMatch(/^[\d,]+ of 23,570 profiles .* as of 1997-03-01 00:00 UTC$/m)
  expect(stdout).not.toContain('22,064')
})

test('a sentence that is not understood ends with 1, its words, and the nearest names', async () => {
  const { exitCode, stdout, stderr } = await build(['customers who visited our flagship store last month'])
  expect(exitCode).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('Muster had trouble creating an audience from this description.')
  expect(stderr).toContain('\n  Not understood: flagship, store\n')
  expect(stderr).toMatch(/\n {2}Nearest names here: .*Email Opened/)
})

test('a sentence that is too short ends with 1', async () => {
  const { exitCode, stderr } = await build(['everyone'])
  expect(exitCode).toBe(1)
  expect(stderr).toContain('at least 20 characters')
})

test('where no server answers it ends with 3, and says how to start one', async () => {
  const { exitCode, stderr } = await build([lapsed], { MUSTER_URL: 'http://127.0.0.1:1' })
  expect(exitCode).toBe(3)
  expect(stderr).toBe(
    'No server answers at http://127.0.0.1:1. Start one with `muster start`, or name another with --url.\n',
  )
})

test.each([
  ['without a key', { MUSTER_API_KEY: '' }, 'An API key is needed. Pass one with --key or MUSTER_API_KEY;'],
  ['with an unknown key', { MUSTER_API_KEY: 'unknown' }, 'The server does not accept this API key.'],
])('%s it ends with 2', async (_case, environment, message) => {
  const { exitCode, stdout, stderr } = await build([lapsed], environment)
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
})

test.each([
  ['--at', 'yesterday', 'It should look like 1998-07-01 or 1998-07-01T12:00:00Z.'],
  ['--limit', 'all', 'It should be a whole number from 1 to 1000.'],
])('%s %s is wrong use, and ends with 2', async (option, value, message) => {
  const { exitCode, stderr } = await build([lapsed, option, value])
  expect(exitCode).toBe(2)
  expect(stderr).toContain(message)
})

test('in a pipe there are no control characters, whatever the data holds', async () => {
  const traits = { nickname: '\u001b[31mred\u0007', 'line\nbreak': 'a\tb' }
  const call = { writeKey, userId: '\u001b[2Jeve', traits, timestamp: '1998-06-30T12:00:00Z' }
  const stored = await fetch(`${server.url}/v1/identify`, { method: 'POST', body: JSON.stringify(call) })
  expect(stored.status).toBe(200)

  const { exitCode, stdout, stderr } = await build(['people who have a nickname'])
  expect(exitCode, stderr).toBe(0)
  expect(stdout).toContain('eve')
  expect(stdout + stderr).not.toMatch(controlCharacters)
})
