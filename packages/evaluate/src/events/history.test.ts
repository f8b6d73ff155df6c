import { expect, it } from 'vitest'
import { did } from '../../test/world.ts'
import { History } from './history.ts'

const [a, b, identify, other] = [did('A'), did('B'), did(''), did('A')]
const activity = [a, b, identify, other]
const history = History.of(activity)

it('finds events by name, in order', () => {
  expect(history.events(['A'])).toEqual([a, other])
  expect(history.events(['B', 'A'])).toEqual([a, b, other])
  expect(history.events([])).toEqual([a, b, other])
  expect(history.events(['C'])).toEqual([])
  expect(history.events(['constructor'])).toEqual([])
})

it('sorts out an activity once', () => {
  const names = ['B', 'A']
  expect(History.of(activity)).toBe(history)
  expect(history.events(names)).toBe(history.events(names))
  expect(History.of([...activity])).not.toBe(history)
})
