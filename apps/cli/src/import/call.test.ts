import { expect, test } from 'vitest'
import { deriveMessageId, readCall } from './call.ts'

function read(text: string, number = 1) {
  return readCall({ number, bytes: Buffer.from(text) })
}

test('a call with a messageId is sent as it stands', () => {
  const text = '{"messageId": "m1", "userId": "ada", "properties": {"price": 1.50}}'
  expect(read(text, 4)).toEqual({ line: 4, json: text })
})

test.each(['{"userId":"ada"}', '{"userId":"ada","messageId":null}', '{"userId":"ada","messageId":""}'])(
  '%s gets a messageId',
  text => {
    const call = { userId: 'ada', messageId: deriveMessageId(1, text) }
    expect(read(text)).toEqual({ line: 1, json: JSON.stringify(call) })
  },
)

test('the derived messageId depends on the line and its place, and on nothing else', () => {
  expect(deriveMessageId(1, '{}')).toBe(deriveMessageId(1, '{}'))
  expect(deriveMessageId(1, '{}')).not.toBe(deriveMessageId(2, '{}'))
  expect(deriveMessageId(1, '{}')).not.toBe(deriveMessageId(1, '{ }'))
  expect(deriveMessageId(1, '{}')).toMatch(/^import-[\w-]{32}$/)
})

test('the end of a line and a byte order mark are not part of the call', () => {
  expect(read('\uFEFF{"messageId":"m1"}\r')).toEqual({ line: 1, json: '{"messageId":"m1"}' })
})

test.each(['', '  \t\r'])('a blank line (%j) is passed over', text => {
  expect(read(text)).toBeUndefined()
})

test.each([
  ['{oops', /^The line is not JSON: .+\.$/],
  ['[1]', /^The line is not a JSON object\.$/],
  ['null', /^The line is not a JSON object\.$/],
])('%s is rejected', (text, message) => {
  expect(read(text, 9)).toEqual({ line: 9, message: expect.stringMatching(message) })
})

test('bytes that are not UTF-8 are rejected, not guessed at', () => {
  expect(readCall({ number: 2, bytes: Buffer.from([0x22, 0xff, 0x22]) })).toEqual({
    line: 2,
    message: 'The line is not UTF-8.',
  })
})

test('a line too long to keep is rejected', () => {
  expect(readCall({ number: 3, bytes: undefined })).toMatchObject({ line: 3, message: expect.any(String) })
})
