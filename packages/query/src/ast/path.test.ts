import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePath, printPath } from './path.ts'

it('reads every path back', () => {
  const step = fc.string({ unit: fc.constantFrom('.', '\\', '$', "'", 'a'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), path => {
      expect(parsePath(printPath(path))).toEqual(path)
    }),
  )
})

it.each([
  ['plan', ['plan']],
  ['address.city', ['address', 'city']],
  ['a\\.b', ['a.b']],
  ['a\\\\.b', ['a\\', 'b']],
  ['C:\\temp', ['C:\\temp']],
  ['products.$.sku', ['products', 'sku']],
  ['tags.$', ['tags']],
  ['\\$', ['$']],
  ['$browser', ['$browser']],
  ['$', []],
  ['a..b', ['a', '', 'b']],
])('reads %s', (text, path) => {
  expect(parsePath(text)).toEqual(path)
})
