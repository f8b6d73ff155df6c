import { expect, it } from 'vitest'
import { draftOfAudience, draftOfSentence, withOtherReading } from './draft.ts'

const [first, second] = [
  { query: 'event().count() >= 1', description: 'Customers who did something' },
  { query: 'event().count() = 0', description: 'Customers who did nothing' },
]
const generated = { ...first, conditions: [], assumptions: [], unused: [], interpreter: 'built-in' }

it('takes the other reading, and goes back', () => {
  const draft = draftOfSentence('people who did something', { ...generated, other: second })
  const turned = withOtherReading(draft)
  expect(turned).toMatchObject({ reading: second, other: first, origin: draft.origin })
  expect(withOtherReading(turned)).toEqual(draft)
})

it('stays as it is where there is one reading only', () => {
  const state = { status: 'live', progress: null, failure: null } as const
  const audience = { key: 'idle', name: 'Idle', prompt: null, size: 0, ...state, ...second }
  const draft = draftOfAudience(audience)
  expect(draft.other).toBeNull()
  expect(withOtherReading(draft)).toEqual(draft)
})
