import { expect, test } from 'vitest'
import { describeStart } from './banner.ts'

const defaultUrl = 'http://127.0.0.1:3000'
const server = { url: defaultUrl, signInToken: 'token', workspace: { name: 'demo', asOf: null } }

test('keys that were just made are shown, and stand in the examples', () => {
  const text = describeStart({ ...server, createdKeys: { apiKey: 'ak', writeKey: 'wk' } }, defaultUrl)
  expect(text).toContain('http://127.0.0.1:3000/#key=token')
  expect(text).toContain('shown once: keep them')
  expect(text).toContain('--key "ak"\n')
  expect(text).toContain('-u "wk:"')
})

test('keys made before are named by their variables', () => {
  const text = describeStart({ ...server, createdKeys: {} }, defaultUrl)
  expect(text).not.toContain('shown once')
  expect(text).toContain('--key "$MUSTER_API_KEY"')
  expect(text).toContain('-u "$MUSTER_WRITE_KEY:"')
})

test('a server elsewhere is named in the command', () => {
  const url = 'http://127.0.0.1:8080'
  expect(describeStart({ ...server, url, createdKeys: {} }, defaultUrl)).toContain(`--url ${url}`)
})
