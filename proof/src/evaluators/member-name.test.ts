import { expect, it } from 'vitest'
import { memberName } from './member-name.ts'

it('names a profile by its identifiers, and an account by its group id', () => {
  const profile = memberName({
    identifiers: [
      { type: 'anonymous_id', id: 'x' },
      { type: 'user_id', id: 'ann' },
    ],
  })
  expect(profile).toBe('[["user_id","ann"],["anonymous_id","x"]]')
  expect(memberName({ identifiers: [{ type: 'group_id', id: 'acme' }] })).toBe('acme')
})
