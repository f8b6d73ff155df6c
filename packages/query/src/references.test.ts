import { expect, it } from 'vitest'
import { parse } from './parse/parse.ts'
import { references } from './references.ts'

it('finds each audience once, wherever it is mentioned', () => {
  const query = parse(
    "NOT audience('a') AND event('A').where(audience('b') OR audience('a')).count() > 1 AND trait('x.y') = 1",
  )
  expect(references(query)).toEqual(['a', 'b'])
})

it('counts a trait’s name, which may be an audience’s key', () => {
  expect(references(parse("trait('vip').lower() = trait('other')"))).toEqual(['vip', 'other'])
})
