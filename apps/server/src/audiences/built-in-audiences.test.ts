import { parse, print } from '@muster/query'
import { expect, test } from 'vitest'
import { builtInAudiences, everyone } from './built-in-audiences.ts'

test('their queries are canonical, and everyone is last', () => {
  for (const { query } of builtInAudiences) expect(print(parse(query))).toBe(query)
  expect(builtInAudiences.at(-1)?.key).toBe(everyone)
})
