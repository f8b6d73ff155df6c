import { expect, test } from 'vitest'
import type { Activity } from './history.ts'
import { withActivity } from './with-activity.ts'

function did(time: number, messageId: string, name = 'Bought'): Activity {
  return { name, time, messageId, source: 'web', properties: {}, context: {}, visitor: {} }
}

test('what somebody did stands in the order of time, then of message id by its bytes, then of name', () => {
  const inOrder = [did(1, 'b'), did(2, 'a'), did(2, 'a', 'Called'), did(2, '\u{ffff}'), did(2, '\u{10000}')]
  for (const added of inOrder) {
    const others = inOrder.filter(other => other !== added)
    expect(withActivity(others, added)).toEqual(inOrder)
  }
})

test('what is there already is there once, and nothing else is touched', () => {
  const activity = [did(1, 'a'), did(2, 'b')]
  expect(withActivity(activity, did(2, 'b'))).toBe(activity)
  expect(withActivity(activity, did(3, 'c'))).toHaveLength(3)
  expect(activity).toHaveLength(2)
})
