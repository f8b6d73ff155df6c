import { expect, test } from 'vitest'
import { LiveWorld } from './live-world.ts'

const day = 86_400_000

test('calls and time move people in and out, at their very moments', async () => {
  const world = await LiveWorld.open()
  await world.save('recent', `event('Bought').within(7 days).count() >= 1`)
  await world.save('lapsed', `event('Bought').within(7 days).count() = 0`)
  const start = world.now
  await world.record(
    { userId: 'ann' },
    { userId: 'ben', time: start - 6 * day },
    { userId: 'cat', name: 'Seen' },
  )
  expect(await world.members('recent')).toEqual(['ann', 'ben'])
  expect(await world.members('lapsed')).toEqual(['cat'])
  expect(await world.members('everyone')).toEqual(['ann', 'ben', 'cat'])
  await world.pass(day)
  expect(await world.members('recent')).toEqual(['ann', 'ben'])
  await world.pass(1)
  expect(await world.members('recent')).toEqual(['ann'])
  expect(await world.members('lapsed')).toEqual(['ben', 'cat'])
  await world.pass(30 * day)
  expect(await world.members('recent')).toEqual([])

  const transitions = await world.transitions()
  const ofRecent = transitions.filter(({ audience }) => audience === 'recent')
  expect(ofRecent.map(({ change, at, cause }) => [change, at - start, cause])).toEqual([
    ['entered', 0, 'event'],
    ['entered', 0, 'event'],
    ['exited', day + 1, 'time'],
    ['exited', 7 * day + 1, 'time'],
  ])
})
