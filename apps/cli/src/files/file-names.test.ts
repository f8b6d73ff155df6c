import { expect, test } from 'vitest'
import { fileNameOf, keyOfFile } from './file-names.ts'

test.each([
  ['vip', 'vip.yaml'],
  ['käufer-2', 'käufer-2.yaml'],
  ['order', 'order.audience.yaml'],
])('the file of %s is %s', (key, name) => {
  expect(fileNameOf(key)).toBe(name)
  expect(keyOfFile(name)).toBe(key)
})

test.each(['../vip', 'a/b', 'a.b', '', '..'])('%j names no file', key => {
  expect(() => fileNameOf(key)).toThrow('is no key')
})

test.each(['order.yaml', 'README.md', 'a.b.yaml', '.yaml', '.hidden.yaml'])('%s holds no audience', name => {
  expect(keyOfFile(name)).toBeUndefined()
})
