import { expect, test } from 'vitest'
import { Body } from './read-body.ts'

test('a body knows its size in bytes, and its write key', () => {
  const body = new Body('{"writeKey": "key", "name": "é"}')
  expect(body.bytes).toBe(33)
  expect(body.writeKey).toBe('key')
})

test('a write key that is no text is none', () => {
  expect(new Body('{"writeKey": 7}').writeKey).toBeUndefined()
  expect(new Body('{}').writeKey).toBeUndefined()
})

test.each(['', '{', '[]', 'null', '7', '"text"', '{"a": NaN}'])('%j is refused', text => {
  expect(() => new Body(text)).toThrow(expect.objectContaining({ name: 'UnreadableRequest' }))
})
