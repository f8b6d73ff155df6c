import { expect, test } from 'vitest'
import { Sightings } from './sightings.ts'

const day = 86_400_000

test('counts each value since it was last asked', () => {
  const sightings = new Sightings()
  for (const value of ['a', 'b', 'a']) sightings.count(value)
  expect(sightings.takeCounts(0)).toEqual([
    ['a', 2],
    ['b', 1],
  ])
  expect(sightings.takeCounts(0)).toEqual([])
  sightings.count('b')
  expect(sightings.takeCounts(0)).toEqual([['b', 1]])
})

test('says of a value whether it is new, and counts no empty or long text', () => {
  const sightings = new Sightings()
  expect(['a', 'a', '', 'x'.repeat(61), 0].map(value => sightings.count(value))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ])
})

test('counts a hundred different values, and others another day', () => {
  const sightings = new Sightings()
  for (let n = 0; n < 150; n++) sightings.count(n)
  expect(sightings.takeCounts(0)).toHaveLength(100)
  expect(sightings.count(149)).toBe(false)
  sightings.count(1)
  sightings.takeCounts(2 * day)
  expect(sightings.count(149)).toBe(true)
})

test('knows the first and the last time, and how often it was seen since it was last asked', () => {
  const sightings = new Sightings()
  expect(sightings.takeUses()).toBe(0)
  for (const at of [5, 3, 4]) sightings.see(at)
  expect([sightings.firstSeen, sightings.lastSeen]).toEqual([3, 5])
  expect(sightings.takeUses()).toBe(3)
  expect(sightings.takeUses()).toBe(0)
})
