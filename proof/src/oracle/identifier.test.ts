import { expect, it } from 'vitest'
import { isNobody, nameOf } from './identifier.ts'

it('knows the names of nobody', () => {
  expect(
    ['null', 'NULL', 'None', 'anonymous', '-1', '0', '000', '0000-00', '', '  ', '[object Object]'].filter(
      id => !isNobody(id),
    ),
  ).toEqual([])
  expect(['nullable', '1', 'guest 1', '-2', 'ann'].filter(isNobody)).toEqual([])
})

it('names a profile by all its identifiers, user ids first', () => {
  const name = nameOf([
    ['anonymous_id', 'b'],
    ['user_id', 'z'],
    ['anonymous_id', 'a'],
  ])
  expect(name).toBe('[["user_id","z"],["anonymous_id","a"],["anonymous_id","b"]]')
})
