import { expect, test } from 'vitest'
import { controlCharacters } from './harness/control-characters.ts'
import { type Ended, type Environment, muster } from './harness/muster-process.ts'
import { apiKey, knownKeys, startMuster, writeKey } from './harness/start-muster.ts'

const server = await startMuster(knownKeys)
const recent = `event('Order Completed').within(90 days).count() >= 1`

function explain(args: readonly string[], environment: Environment = {}): Promise<Ended> {
  return muster(['explain', ...args], { MUSTER_URL: server.url, MUSTER_API_KEY: apiKey, ...environment })
}

/** Sends a call that must be taken. */
async function send(path: string, call: object): Promise<void> {
  const body = JSON.stringify({ writeKey, timestamp: '1998-06-01T12:00:00Z', ...call })
  expect((await fetch(`${server.url}/v1/${path}`, { method: 'POST', body })).status).toBe(200)
}

test('who does not match is told which condition fails, why, and what would change it', async () => {
  const { exitCode, stdout } = await explain([`${recent} AND trait('newsletter') = true`, '--user', '00004'])
  expect(exitCode).toBe(0)
  expect(stdout).toBe(
    [
      'user 00004 does not match as of 1998-07-01 00:00 UTC, where this workspace’s data ends; --at names another time',
      'Customers who completed an order in the last 90 days and whose newsletter is true',
      '',
      '✗ not all of these hold',
      '  ✗ completed an order in the last 90 days',
      '    There is no “Order Completed” event in the last 90 days. The last one was more than 200 days ago.',
      '  ✓ newsletter is true',
      '    it is true',
      '',
      'user 00004 would match if',
      '  this held: completed an order in the last 90 days',
      '',
    ].join('\n'),
  )
})

test('who matches is told by which events, and until when', async () => {
  const query = `event('Order Completed').count() >= 3 AND ${recent}`
  const { exitCode, stdout } = await explain([query, '--user', '00004', '--at', '1998-01-01'])
  expect(exitCode).toBe(0)
  expect(stdout.split('\n')).toEqual([
    'user 00004 matches as of 1998-01-01 00:00 UTC',
    'Customers who completed at least 3 orders and who completed an order in the last 90 days',
    '',
    '✓ all of these hold',
    '  ✓ completed at least 3 orders',
    '    4 “Order Completed” events, the last on 1997-12-12',
    '      1997-12-12 12:00 UTC, quantity 2, revenue 26.48',
    '      1997-08-02 12:00 UTC, quantity 1, revenue 14.96',
    '      1997-01-18 12:00 UTC, quantity 2, revenue 29.73',
    '      1997-01-01 12:00 UTC, quantity 2, revenue 29.33',
    '  ✓ completed an order in the last 90 days',
    '    1 “Order Completed” event, on 1997-12-12',
    '      1997-12-12 12:00 UTC, quantity 2, revenue 26.48',
    '    until 1998-03-12 12:00 UTC, when the last “Order Completed” event is more than 90 days old',
    '',
    'user 00004 matches until 1998-03-12 12:00 UTC, when the last “Order Completed” event is more than 90 days old',
    'user 00004 would not match if',
    '  this did not hold: completed at least 3 orders',
    '',
  ])
})

test('a saved audience is named by its key, a visitor by an anonymous id, an account by its group id', async () => {
  await send('page', { anonymousId: 'a-1', name: 'Home' })
  await send('group', { userId: 'ada', groupId: 'acme', traits: { industry: 'retail' } })
  const audience = { name: 'Browsers', query: `event('Page Viewed').count() >= 1` }
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const body = JSON.stringify(audience)
  expect((await fetch(`${server.url}/v1/audiences`, { method: 'POST', headers, body })).status).toBe(201)

  const visitor = await explain(['--audience', 'browsers', '--anonymous', 'a-1'])
  expect(visitor.stdout).toMatch(/^visitor a-1 matches .*\n.*\n\n✓ viewed a page\n/)
  const account = await explain([`ANY(${audience.query}) OR trait('industry') = 'retail'`, '--group', 'acme'])
  expect(account.stdout).toMatch(/^account acme matches /)
  expect(account.stdout).toContain('\n    0 of 1 user\n')
})

test('--json is the answer as the API gives it', async () => {
  const { exitCode, stdout } = await explain([recent, '--user', '00004', '--json'])
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    matches: false,
    at: '1998-07-01T00:00:00.000Z',
    because: { kind: 'comparison', text: recent, value: 0 },
    flip: [{ text: recent, matches: true }],
  })
})

test.each([
  ['somebody unknown', [recent, '--user', 'nobody'], 'Nobody is known by the user_id “nobody”.'],
  ['an unknown audience', ['--audience', 'nothing', '--user', '00004'], 'There is no audience “nothing”.'],
  ['what is no query', ['event(', '--user', '00004'], 'Line 1, column 7'],
  [
    'an account where people are meant',
    [recent, '--group', 'acme'],
    'Ask about a user_id or an anonymous_id.',
  ],
])('%s is refused, and ends with 1', async (_what, args, message) => {
  const { exitCode, stdout, stderr } = await explain(args)
  expect(exitCode).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
})

test.each([
  ['no query', ['--user', '00004'], 'name either a query or --audience'],
  [
    'a query and an audience',
    [recent, '--audience', 'vip', '--user', '00004'],
    'name either a query or --audience',
  ],
  ['nobody', [recent], 'say about whom, with --user, --anonymous or --group'],
  ['two people', [recent, '--user', '00004', '--anonymous', 'a-1'], 'cannot be used with'],
])('%s is wrong use, and ends with 2', async (_what, args, message) => {
  const { exitCode, stdout, stderr } = await explain(args)
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain(message)
})

test('without a key it ends with 2, without a server with 3', async () => {
  expect(await explain([recent, '--user', '00004'], { MUSTER_API_KEY: '' })).toMatchObject({ exitCode: 2 })
  const nowhere = { MUSTER_URL: 'http://127.0.0.1:1' }
  expect(await explain([recent, '--user', '00004'], nowhere)).toMatchObject({ exitCode: 3 })
})

test('in a pipe there are no control characters, whatever the data holds', async () => {
  await send('track', { userId: '\u001b[2Jeve', event: 'Red', properties: { '\u001b[31m': 'a\tb\u0007' } })
  const { exitCode, stdout, stderr } = await explain([`event('Red').count() = 1`, '--user', '\u001b[2Jeve'])
  expect(exitCode, stderr).toBe(0)
  expect(stdout).toContain('eve matches')
  expect(stdout + stderr).not.toMatch(controlCharacters)
})
