import { expect, test } from 'vitest'
import { apiKeyCredentials, writeKeyCredentials } from './credentials.ts'

test('an API key is a bearer token, a write key the name of Basic auth', () => {
  expect(apiKeyCredentials('abc').authorization).toBe('Bearer abc')
  expect(writeKeyCredentials('abc').authorization).toBe(`Basic ${btoa('abc:')}`)
})

test.each([undefined, ''])('a missing key (%j) is wrong use, and says where to put one', key => {
  expect(() => apiKeyCredentials(key)).toThrow(expect.objectContaining({ exitCode: 2 }))
  expect(() => apiKeyCredentials(key)).toThrow('--key')
  expect(() => writeKeyCredentials(key)).toThrow('--write-key')
})
