import { activityOf, type Call, profileId } from '@muster/warehouse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWarehouse } from './open-warehouse.ts'

const workspace = 'default'
/** Few names, as a column is made of each. */
const name = fc.constantFrom('a', 'b', 'a.b', '', ' ', '%2e', '__proto__', '0', 'é', '\u{1f600}', '\0', '[0]')
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
)
const { object } = fc.letrec<{ object: Record<string, unknown>; value: unknown }>(tie => ({
  object: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
}))
const call = fc.record({ type: fc.constantFrom('track', 'identify'), properties: object, context: object })

test('what a call says somebody did is what is read back of it', async () => {
  const { warehouse } = await openWarehouse()
  const calls = fc.sample(call, { seed: 1, numRuns: 300 }).map(
    ({ type, properties, context }, n): Call => ({
      workspace,
      source: 'web',
      type: type === 'track' ? 'track' : 'identify',
      messageId: `message ${n}`,
      userId: `user ${n % 10}`,
      name: type === 'track' ? 'Bought' : '',
      time: 1_780_000_000_000 + n,
      receivedAt: 1_780_000_000_000 + n,
      properties,
      context,
      visitor: { country: 'NL', returning: n % 2 === 0, sessions: n / 7 },
    }),
  )
  await warehouse.record(calls)
  const profiles = Array.from({ length: 10 }, (_, n) =>
    profileId(workspace, { type: 'user_id', value: `user ${n}` }),
  )
  const stored = [...(await warehouse.activity(workspace, profiles)).values()].flat()
  const byMessage = new Map(stored.map(activity => [activity.messageId, activity]))
  for (const call of calls) {
    const told = activityOf(call)
    const stored = byMessage.get(call.messageId)
    expect(told && withoutNulls(told)).toEqual(withoutNulls(stored))
    if (call.type === 'identify')
      expect(Object.keys(told?.properties ?? {}).sort()).toEqual(Object.keys(stored?.properties ?? {}).sort())
  }
  expect(stored).toHaveLength(calls.length)
})

/** A null is to a query what is absent. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => (child === null ? [] : [[key, withoutNulls(child)]])),
  )
}
