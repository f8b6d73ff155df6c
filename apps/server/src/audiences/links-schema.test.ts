import { expect, test } from 'vitest'
import { linksSchema } from './links-schema.ts'

function nested(depth: number): object {
  return depth === 0 ? {} : { in: nested(depth - 1) }
}

test.each([
  [{}],
  [{ banner: 'spring', order: [1, 2, { deep: null }], on: true }],
  [{ text: '\\u0000 as it is written 🎉' }],
  [nested(9)],
])('%j can be kept', links => {
  expect(linksSchema.parse(links)).toEqual(links)
})

test.each([
  [[]],
  ['banner'],
  [null],
  [{ text: 'a\0' }],
  [{ 'a\0': 1 }],
  [{ text: '\ud83c' }],
  [{ text: 'x'.repeat(10_000) }],
  [nested(10)],
  [JSON.parse(`${'{"in":'.repeat(50_000)}1${'}'.repeat(50_000)}`)],
])('case %# cannot', links => {
  expect(linksSchema.safeParse(links).success).toBe(false)
})
