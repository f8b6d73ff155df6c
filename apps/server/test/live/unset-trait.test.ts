import { expect, test } from 'vitest'
import { LiveWorld } from './live-world.ts'

test('who sets a trait to null has it no more, whether they are remembered or read from disk', async () => {
  const world = await LiveWorld.open()
  await world.save('pro', `trait('plan') = 'pro'`)
  const identify = (userId: string, plan: string | null) =>
    world.record({ type: 'identify', userId, properties: { plan } })
  await identify('ann', 'pro')
  await identify('bob', 'pro')
  world.now += 1_000
  await identify('ann', null)
  expect(await world.members('pro')).toEqual(['bob'])
  await world.restart()
  world.now += 1_000
  await identify('bob', null)
  expect(await world.members('pro')).toEqual([])
  await world.record({ type: 'identify', userId: 'ann', properties: { age: 30, plan: null } })
  expect(await world.members('pro')).toEqual([])
})
