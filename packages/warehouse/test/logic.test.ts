import { describe, expect, test } from 'vitest'
import { ago, did, has, World } from './world.ts'

/** Whether each has a trait, has done A, has done B. */
const world = await World.of({
  'x, A and B': [has({ x: 1 }), did('A'), did('B')],
  'x and A': [has({ x: 1 }), did('A')],
  'x alone': [has({ x: 1 })],
  'A and B': [did('A'), did('B')],
  'A alone': [did('A')],
  'B alone': [did('B')],
  'another x': [has({ x: 2 }), did('C')],
  'y alone': [has({ y: 1 })],
  'nothing yet': [has({ x: 1 }, ago({ days: -1 })), did('A', {}, ago({ days: -1 }))],
})
const x = ['x, A and B', 'x and A', 'x alone']
const a = ['x, A and B', 'x and A', 'A and B', 'A alone']
const neither = ['B alone', 'another x', 'y alone', 'nothing yet']
const everyone = [...new Set([...x, ...a, ...neither])]

describe('traits alone', () => {
  world.answers([
    [`trait('x') = 1`, x],
    [`NOT trait('x') = 1`, except(x)],
    [`trait('x') = 1 AND trait('x') = 2`, []],
    [`trait('x') = 1 OR trait('y') = 1`, [...x, 'y alone']],
    [`NOT (trait('x') = 1 OR trait('y') = 1)`, except([...x, 'y alone'])],
    [`trait('x').absent() AND trait('y').absent()`, except([...x, 'another x', 'y alone'])],
    [`trait('x') != 1`, ['another x']],
    [`trait('x').exists() OR trait('x').absent()`, everyone],
    [`trait('x').exists() AND trait('x').absent()`, []],
  ])
})

describe('events alone', () => {
  world.answers([
    [`event('A').count() >= 1`, a],
    [`event('A').count() = 0`, except(a)],
    [`event('A').count() >= 1 AND event('B').count() >= 1`, ['x, A and B', 'A and B']],
    [`event('A').count() >= 1 AND event('B').count() = 0`, ['x and A', 'A alone']],
    [`event('A').count() = 0 AND event('B').count() = 0`, ['x alone', 'another x', 'y alone', 'nothing yet']],
    [`event('A').count() >= 1 OR event('B').count() >= 1`, [...a, 'B alone']],
    [`event('A').count() = 0 OR event('B').count() >= 1`, except(['x and A', 'A alone'])],
    [`event('A').count() >= 0`, everyone],
    [`NOT event('A').count() >= 0`, []],
  ])
})

describe('traits and events', () => {
  world.answers([
    [`trait('x') = 1 AND event('A').count() >= 1`, ['x, A and B', 'x and A']],
    [`trait('x') = 1 AND event('A').count() = 0`, ['x alone']],
    [`trait('x').absent() AND event('A').count() >= 1`, ['A and B', 'A alone']],
    [`trait('x') = 1 OR event('A').count() >= 1`, except(neither)],
    [`NOT (trait('x') = 1 OR event('A').count() >= 1)`, neither],
    [`NOT event('A').count() >= 1 OR trait('x') = 1`, except(['A and B', 'A alone'])],
    [`NOT trait('x') = 1 AND NOT event('A').count() >= 1`, neither],
    [`trait('x').absent() AND event().count() = 0`, ['y alone', 'nothing yet']],
    [
      `event('A').count() >= 1 AND event('B').count() = 0 OR trait('x') = 2`,
      ['x and A', 'A alone', 'another x'],
    ],
    [
      `event('A').count() >= 1 AND (event('B').count() = 0 OR trait('x') = 1)`,
      ['x, A and B', 'x and A', 'A alone'],
    ],
    [`trait('y') = 1 OR event('B').count() >= 1 AND NOT trait('x') = 1`, ['A and B', 'B alone', 'y alone']],
    [`trait('x') = 1 AND NOT NOT event('B').count() >= 1`, ['x, A and B']],
    [`event('A').sum(property('n')) = 0 AND trait('x') = 2`, ['another x']],
    [`event('A').max(property('n')).absent() AND trait('y').exists()`, ['y alone']],
    [`event('A').where(event('B').count() = 0).count() >= 1 AND trait('x') = 1`, ['x, A and B', 'x and A']],
    [
      `event('A').where(event('B').count() = 0).count() = 0 OR trait('x') = 1`,
      except(['A and B', 'A alone']),
    ],
  ])
})

test('the same people are shown each time, and no more than were asked for', async () => {
  const { count, total, sample } = await world.preview(`event('A').count() = 0`)
  expect({ count, total }).toEqual({ count: 5, total: 9 })
  expect((await world.preview(`event('A').count() = 0`)).sample).toEqual(sample)
})

function except(left: readonly string[]): string[] {
  return everyone.filter(one => !left.includes(one))
}
