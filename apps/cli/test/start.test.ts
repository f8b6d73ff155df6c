import { beforeAll, describe, expect, test } from 'vitest'
import { controlCharacters } from './harness/control-characters.ts'
import { muster } from './harness/muster-process.ts'
import { type StartedMuster, startMuster } from './harness/start-muster.ts'
import { temporaryFolder } from './harness/temporary-folder.ts'

describe('a first start', () => {
  let folder: string
  let started: StartedMuster

  beforeAll(async () => {
    folder = await temporaryFolder()
    started = await startMuster({ MUSTER_DEMO: '0' }, folder)
  })

  test('says where it is, how to get in, the keys, and what to try', () => {
    const { banner, url } = started
    expect(banner).toMatch(
      /^Muster is ready, with workspace default:\n\n {2}http:\/\/127\.0\.0\.1:\d+\/#key=\S+\n/,
    )
    expect(banner).toMatch(/ {2}API key {4}muster_api_\S+\n {2}Write key {2}muster_write_\S+\n/)
    expect(banner).toContain(
      `npx muster build "customers who haven't purchased in the last 30 days" --key "muster_api_`,
    )
    expect(banner).toContain(`--url ${url}`)
    expect(banner).toContain(`curl ${url}/v1/track -u "muster_write_`)
  })

  test('serves the page, and lets in whoever has the link or the key', async () => {
    const { banner, url } = started
    expect(await (await fetch(url)).text()).toContain('<title>Muster</title>')
    for (const key of [/#key=(\S+)/, /API key {4}(\S+)/].map(pattern => pattern.exec(banner)?.[1])) {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ key })
      expect((await fetch(`${url}/v1/session`, { method: 'POST', headers, body })).status).toBe(200)
    }
  })

  test('ends with 0 on SIGTERM, and has printed nothing that could upset a pipe', async () => {
    const { exitCode, stdout } = await started.stop()
    expect(exitCode).toBe(0)
    expect(stdout).toBe(started.banner)
    expect(stdout).not.toMatch(controlCharacters)
  })

  test('and the next one keeps the keys to itself', async () => {
    const { banner } = await startMuster({ MUSTER_DEMO: '0' }, folder)
    expect(banner).not.toContain('Keys, shown once')
    expect(banner).toContain('--key "$MUSTER_API_KEY"')
    expect(banner).not.toMatch(/muster_(api|write)_/)
  })
})

describe('a start that cannot be', () => {
  test.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number.'],
    [{ PORT: '70000' }, 'PORT must be at most 65535.'],
    [{ MUSTER_DEMO: 'yes' }, 'MUSTER_DEMO must be 0 or 1.'],
    [{ MUSTER_API_KEY: 'short' }, 'MUSTER_API_KEY must have at least 16 characters.'],
    [{ MUSTER_CLICKHOUSE_URL: 'localhost' }, 'MUSTER_CLICKHOUSE_URL must be an http or https URL.'],
  ])('for %j says so in a sentence, and ends with 2', async (settings, sentence) => {
    const folder = await temporaryFolder()
    expect(await muster(['start'], { MUSTER_DATA: folder, ...settings })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
    })
  })

  test('for a port that is taken says what to do, and ends with 3', async () => {
    const { url } = await startMuster({ MUSTER_DEMO: '0' })
    const { exitCode, stdout, stderr } = await muster(['start'], {
      PORT: new URL(url).port,
      MUSTER_DATA: await temporaryFolder(),
      MUSTER_DEMO: '0',
      MUSTER_LOG_LEVEL: 'silent',
    })
    expect(exitCode).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toContain('The port is taken. Stop what listens there, or set PORT to another.\n')
  })
})
