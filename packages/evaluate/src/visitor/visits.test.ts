import { expect, it } from 'vitest'
import { did } from '../../test/world.ts'
import { visitsOf } from './visits.ts'

const gap = 30 * 60_000

function at(time: number, name = 'Page Viewed') {
  return { ...did(name), time }
}

it.each([
  ['none', [], []],
  ['one call', [at(5)], [{ start: 5, end: 5, pageviews: 1 }]],
  ['a gap of half an hour', [at(0), at(gap)], [{ start: 0, end: gap, pageviews: 2 }]],
  [
    'a longer gap',
    [at(0), at(gap + 1)],
    [
      { start: 0, end: 0, pageviews: 1 },
      { start: gap + 1, end: gap + 1, pageviews: 1 },
    ],
  ],
  [
    'an identify and another event in between',
    [at(0), at(gap, ''), at(2 * gap, 'Bought'), at(3 * gap, 'Screen Viewed')],
    [{ start: 0, end: 3 * gap, pageviews: 1 }],
  ],
])('%s', (_, activity, visits) => {
  expect(visitsOf(activity)).toEqual(visits)
})
