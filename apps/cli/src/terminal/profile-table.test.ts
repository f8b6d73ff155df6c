import { expect, test } from 'vitest'
import { layOutProfiles } from './profile-table.ts'

const ada = {
  id: 'p1',
  identifiers: [
    { type: 'user_id', id: 'ada' },
    { type: 'anonymous_id', id: 'a-1' },
  ],
  traits: { rare: true, plan: 'pro' },
}
const visitor = { id: 'p2', identifiers: [{ type: 'anonymous_id', id: 'a-2' }], traits: { plan: 'free' } }

test('a profile is named by its user id, else by its anonymous id; common traits come first', () => {
  expect(layOutProfiles([ada, visitor], 80).lines).toEqual([
    'user_id  anonymous_id  plan  rare',
    'ada                    pro   true',
    '         a-2           free',
  ])
})

test('an identifier that nobody shows has no column', () => {
  expect(layOutProfiles([ada], 80).lines).toEqual(['user_id  rare  plan', 'ada      true  pro'])
  expect(layOutProfiles([visitor], 80).lines).toEqual(['anonymous_id  plan', 'a-2           free'])
})
