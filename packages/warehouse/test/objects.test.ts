import { expect, test } from 'vitest'
import { has, World } from './world.ts'

const world = await World.of({
  'an empty object': [has({ address: {} })],
  'an object of nulls': [has({ address: { city: null } })],
  'an object': [has({ address: { city: 'Utrecht' } })],
  'a null': [has({ address: null })],
  nothing: [has({ other: 1 })],
})

test.each([
  [`trait('address').exists()`, ['an empty object', 'an object', 'an object of nulls']],
  [`trait('address').absent()`, ['a null', 'nothing']],
  [`trait('address.city').exists()`, ['an object']],
])('%s: %j', async (query, expected) => {
  expect(await world.members(query)).toEqual(expected)
})

test('a pattern that is none is said to be one', async () => {
  await expect(world.members(`trait('address.city').matches('(')`)).rejects.toThrow(
    'A pattern of matches(…) is not an RE2 regular expression.',
  )
})
