import { expect, test } from 'vitest'
import { LiveWorld } from './live-world.ts'

const hour = 3_600_000

test('a regular recompute finds nothing wrong; where something is, it is put right and counted', async () => {
  const world = await LiveWorld.open()
  await world.save('buyers', `event('Bought').count() >= 1`)
  await world.save('keen', `event('Bought').within(2 hours).count() >= 1`, { for: '20 hours', renew: false })
  await world.record({ userId: 'ann' }, { userId: 'ben' })
  await world.pass(24 * hour)
  expect(await world.corrections()).toEqual([0])

  const [ann] = await world.warehouse.memberships.members({
    workspace: 'default',
    audience: 'buyers',
    limit: 1,
  })
  await world.warehouse.memberships.write('default', {
    memberships: [
      {
        ...{ position: await world.log.head('default'), audience: 'buyers', profile: ann?.id ?? '' },
        ...{ isMember: false, holds: false, enteredAt: null, expiresAt: null },
      },
    ],
    transitions: [],
    wins: [],
  })
  expect(await world.members('buyers')).toHaveLength(1)
  await world.pass(24 * hour)
  expect(await world.corrections()).toEqual([1, 0])
  expect(await world.members('buyers')).toEqual(['ann', 'ben'])
})
