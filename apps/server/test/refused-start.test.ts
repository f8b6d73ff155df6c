import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { dataFolder } from './harness/data-folder.ts'
import { failToStart } from './harness/server-process.ts'
import { settingsFor } from './harness/settings.ts'

const settings = settingsFor(await dataFolder())

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number.'],
  [{ MUSTER_DEMO: 'yes' }, 'MUSTER_DEMO must be 0 or 1.'],
  [{ MUSTER_API_KEY: 'short' }, 'MUSTER_API_KEY must have at least 16 characters.'],
])('%j stops the start with one sentence', async (wrong, sentence) => {
  expect(await failToStart({ ...settings, ...wrong })).toEqual({ code: 2, errors: `${sentence}\n` })
})

test('a port that is taken stops the start with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const { code, errors } = await failToStart({ ...settings, PORT: String(port) })
  other.close()
  expect(code).toBe(3)
  expect(errors).toContain('The port is taken. Stop what listens there, or set PORT to another.\n')
})
