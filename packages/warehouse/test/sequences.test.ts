import { describe } from 'vitest'
import { type Deed, did, has, World } from './world.ts'

const morning = Date.UTC(2026, 6, 10, 9)
const day = 24 * 60

/** So many minutes after the beginning of a morning five days ago. */
function minute(minutes: number, milliseconds = 0): string {
  return new Date(morning + minutes * 60_000 + milliseconds).toISOString()
}

/** Events a minute apart, by their names. */
function inTurn(names: string): Deed[] {
  return names.split(' ').map((name, n) => did(name, {}, minute(n)))
}

describe('order and distance', async () => {
  const world = await World.of({
    'ordered later': [did('Added', {}, minute(0)), did('Ordered', {}, minute(10))],
    'a millisecond later': [did('Added', {}, minute(0)), did('Ordered', {}, minute(0, 1))],
    'ordered earlier': [did('Ordered', {}, minute(0)), did('Added', {}, minute(10))],
    'both at once': [did('Added', {}, minute(0)), did('Ordered', {}, minute(0))],
    'a day later': [did('Added', {}, minute(0)), did('Ordered', {}, minute(day))],
    'over a day later': [did('Added', {}, minute(0)), did('Ordered', {}, minute(day, 1))],
    'in between': [did('Added', {}, minute(0)), did('Ordered', {}, minute(5)), did('Added', {}, minute(9))],
    'never ordered': [did('Added', {}, minute(0))],
    'never added': [did('Ordered', {}, minute(0))],
    neither: [has({ x: 1 })],
  })
  const soon = ['ordered later', 'a millisecond later', 'a day later', 'in between']
  const later = [...soon, 'over a day later']
  const abandoned = ['ordered earlier', 'both at once', 'in between', 'never ordered']
  const notAdded = ['never added', 'neither']

  world.answers([
    [`event('Added').where(event('Ordered').count() >= 1).count() >= 1`, later],
    [`event('Added').where(event('Ordered').count() = 1).count() = 1`, later],
    [`event('Added').where(event('Ordered').within(parent: 1 day).count() >= 1).count() >= 1`, soon],
    [
      `event('Added').where(event('Ordered').within(parent: 10 minutes).count() >= 1).count() = 1`,
      ['ordered later', 'a millisecond later', 'in between'],
    ],
    [`event('Added').where(event('Ordered').within(parent: 0 minutes).count() >= 1).count() = 1`, []],
    [`event('Added').where(event('Ordered').count() = 0).count() >= 1`, abandoned],
    [`event('Added').where(NOT event('Ordered').count() >= 1).count() >= 1`, abandoned],
    [
      `event('Added').where(event('Ordered').within(parent: 1 day).count() = 0).count() >= 1`,
      [...abandoned, 'over a day later'],
    ],
    [
      `event('Added').where(event('Ordered').count() >= 1).count() = 0`,
      ['ordered earlier', 'both at once', 'never ordered', ...notAdded],
    ],
    [
      `NOT event('Added').where(event('Ordered').count() = 0).count() >= 1`,
      [...soon.filter(one => one !== 'in between'), 'over a day later', ...notAdded],
    ],
    [
      `event('Added').where(event('Ordered').before(parent).count() >= 1).count() >= 1`,
      ['ordered earlier', 'in between'],
    ],
    [
      `event('Added').where(event('Ordered').before(parent: 10 minutes).count() >= 1).count() >= 1`,
      ['ordered earlier', 'in between'],
    ],
    [
      `event('Added').where(event('Ordered').before(parent).before(parent: 9 minutes).count() >= 1).count() >= 1`,
      ['in between'],
    ],
    [
      `event('Added').where(event('Ordered').before(parent: 1 day).before(parent: 9 minutes).count() >= 1).count() >= 1`,
      ['in between'],
    ],
    [
      `event('Added').where(event('Ordered').before(parent).within(parent: 1 day).count() >= 1).count() >= 1`,
      [],
    ],
    [
      `event('Added').where(event('Ordered').within(parent: 1 day).within(parent: 9 minutes).count() >= 1).count() >= 1`,
      ['a millisecond later', 'in between'],
    ],
    [
      `event('Added').where(event('Ordered').before(parent: 9 minutes).count() >= 1).count() >= 1`,
      ['in between'],
    ],
    [`event('Added').where(event('Ordered').before(parent: 3 minutes).count() >= 1).count() >= 1`, []],
    [
      `event('Added').where(event('Ordered').before(parent).count() = 0).count() >= 1`,
      [
        'ordered later',
        'a millisecond later',
        'both at once',
        'a day later',
        'over a day later',
        'in between',
        'never ordered',
      ],
    ],
    [`event('Ordered').where(event('Added').before(parent: 1 day).count() >= 1).count() = 1`, soon],
    [
      `event('Added').where(event().count() = 0).count() = 1`,
      ['ordered earlier', 'both at once', 'in between', 'never ordered'],
    ],
  ])
})

describe('windows', async () => {
  const world = await World.of({
    'both lately': [did('A', {}, '2026-07-10'), did('B', {}, '2026-07-11')],
    'A long ago': [did('A', {}, '2026-06-01'), did('B', {}, '2026-07-11')],
    'both long ago': [did('A', {}, '2026-06-01'), did('B', {}, '2026-06-02')],
    'B too late': [did('A', {}, '2026-07-10'), did('B', {}, '2026-07-15T12:00:00.001Z')],
    'B from the app': [did('A', {}, '2026-07-10'), { ...did('B', {}, '2026-07-11'), source: 'app' }],
  })

  world.answers([
    [
      `event('A').within(7 days).where(event('B').count() = 1).count() = 1`,
      ['both lately', 'B from the app'],
    ],
    [
      `event('A').where(event('B').within(7 days).count() = 1).count() = 1`,
      ['both lately', 'A long ago', 'B from the app'],
    ],
    [`event('A').where(event('B').until(2026-07-01).count() = 1).count() = 1`, ['both long ago']],
    [
      `event('A').where(event('B').since(2026-07-01).count() = 0).count() = 1`,
      ['both long ago', 'B too late'],
    ],
    [`event('A').where(event('B').count() = 0).count() = 1`, ['B too late']],
    [
      `event('A').where(event('B').sources({exclude: ['app']}).count() = 1).within(7 days).count() = 1`,
      ['both lately'],
    ],
    [
      `event('A').during(last month).where(event('B').during(this month).count() = 1).count() = 1`,
      ['A long ago'],
    ],
    [`event('A').where(event('B').between(40 days, 50 days).count() = 1).count() = 1`, ['both long ago']],
  ])
})

describe('the same event outside and inside', async () => {
  const world = await World.of({
    once: inTurn('A'),
    twice: inTurn('A A'),
    thrice: inTurn('A A A'),
    'thrice at once': [did('A', {}, minute(0)), did('A', {}, minute(0)), did('A', {}, minute(0))],
    'with others between': inTurn('A B A'),
  })

  world.answers([
    [`event('A').where(event('A').count() >= 1).count() = 1`, ['twice', 'with others between']],
    [`event('A').where(event('A').count() >= 1).count() = 2`, ['thrice']],
    [`event('A').where(event('A').count() = 2).count() = 1`, ['thrice']],
    [
      `event('A').where(event('A').count() = 0).count() = 1`,
      ['once', 'twice', 'thrice', 'with others between'],
    ],
    [`event('A').where(event('A').count() = 0).count() = 3`, ['thrice at once']],
    [`event('A').where(event('A').within(parent: 1 minute).count() = 1).count() = 2`, ['thrice']],
    [`event('A').where(event().count() = 2).count() = 1`, ['thrice', 'with others between']],
    [
      `event('A').where(event('A').before(parent).count() = 1 AND event('A').count() = 1).count() = 1`,
      ['thrice'],
    ],
    [
      `event().where(event('A').count() = 1 AND event('A').before(parent).count() = 1).count() = 1`,
      ['thrice', 'with others between'],
    ],
  ])
})

describe('nested', async () => {
  const world = await World.of({
    'A B C': inTurn('A B C'),
    'A C B': inTurn('A C B'),
    'C A B': inTurn('C A B'),
    'A B C D': inTurn('A B C D'),
    'B C A': inTurn('B C A'),
    'A B A C': inTurn('A B A C'),
    'D A B C': inTurn('D A B C'),
  })

  world.answers([
    [
      `event('A').where(event('B').where(event('C').count() >= 1).count() >= 1).count() >= 1`,
      ['A B C', 'A B C D', 'A B A C', 'D A B C'],
    ],
    [
      `event('A').where(event('B').where(event('C').where(event('D').count() = 1).count() = 1).count() = 1).count() = 1`,
      ['A B C D'],
    ],
    [
      `event('A').where(event('B').where(event('C').count() = 0).count() >= 1).count() >= 1`,
      ['A C B', 'C A B'],
    ],
    [
      `event('A').where(NOT event('B').where(event('C').count() >= 1).count() >= 1).count() >= 1`,
      ['A C B', 'C A B', 'B C A', 'A B A C'],
    ],
    [
      `event('C').where(event('B').before(parent).where(event('A').before(parent).count() = 1).count() = 1).count() = 1`,
      ['A B C', 'A B C D', 'A B A C', 'D A B C'],
    ],
    [
      `event('C').where(event('B').before(parent: 1 minute).where(event('A').before(parent).count() = 1).count() = 1).count() = 1`,
      ['A B C', 'A B C D', 'D A B C'],
    ],
    [
      `event('A').where(event('B').where(event('D').before(parent).count() = 1).count() = 1).count() = 1`,
      ['D A B C'],
    ],
    [
      `event('A').where(event('B').within(parent: 1 minute).where(event('C').within(parent: 1 minute).count() = 1).count() = 1).count() = 1`,
      ['A B C', 'A B C D', 'D A B C'],
    ],
    [`event('A').where(event('B').where(event('A').count() = 1).count() = 1).count() = 1`, ['A B A C']],
  ])
})

describe('beside conditions on the event itself', async () => {
  const world = await World.of({
    'red, then bought': [did('Added', { color: 'red' }, minute(0)), did('Bought', { total: 50 }, minute(1))],
    'red, not bought': [did('Added', { color: 'red' }, minute(0))],
    'blue, then bought': [did('Added', { color: 'blue' }, minute(0)), did('Bought', { total: 5 }, minute(1))],
    'blue, not bought': [did('Added', { color: 'blue' }, minute(0))],
    'no color, then bought': [did('Added', {}, minute(0)), did('Bought', {}, minute(1))],
    'blue, bought, red': [
      did('Added', { color: 'blue' }, minute(0)),
      did('Bought', { total: 50 }, minute(1)),
      did('Added', { color: 'red' }, minute(2)),
    ],
  })

  world.answers([
    [
      `event('Added').where(property('color') = 'red' AND event('Bought').count() = 1).count() = 1`,
      ['red, then bought'],
    ],
    [
      `event('Added').where(event('Bought').count() = 1).where(property('color') = 'red').count() = 1`,
      ['red, then bought'],
    ],
    [
      `event('Added').where(property('color') = 'red' AND NOT event('Bought').count() = 1).count() = 1`,
      ['red, not bought', 'blue, bought, red'],
    ],
    [
      `event('Added').where(property('color') = 'red' OR event('Bought').count() = 1).count() = 1`,
      ['red, then bought', 'red, not bought', 'blue, then bought', 'no color, then bought'],
    ],
    [
      `event('Added').where(property('color') = 'red' OR event('Bought').count() = 1).count() = 2`,
      ['blue, bought, red'],
    ],
    [
      `event('Added').where(NOT (property('color') = 'red' OR event('Bought').count() = 1)).count() = 1`,
      ['blue, not bought'],
    ],
    [
      `event('Added').where(event('Bought').where(property('total') > 10).count() = 1).count() = 1`,
      ['red, then bought', 'blue, bought, red'],
    ],
    [
      `event('Added').where(event('Bought').where(property('total') > 10).count() = 0).count() = 1`,
      [
        'red, not bought',
        'blue, then bought',
        'blue, not bought',
        'no color, then bought',
        'blue, bought, red',
      ],
    ],
    [
      `event('Added').where(event('Bought').where(property('total') > 10 OR property('total').absent()).count() = 1 AND property('color').none_of('red')).count() = 1`,
      ['no color, then bought', 'blue, bought, red'],
    ],
    [
      `event('Added').where(event('Bought').count() = 1).count() = 1 AND event('Added').where(property('color') = 'red').count() = 1`,
      ['red, then bought', 'blue, bought, red'],
    ],
    [
      `event('Added').where(event('Bought').count() = 1 OR event('Added').count() = 1).count() = 1`,
      ['red, then bought', 'blue, then bought', 'no color, then bought', 'blue, bought, red'],
    ],
  ])
})

describe('reducers outside and inside', async () => {
  const world = await World.of({
    ann: [
      did('View', { page: 'a', n: 1 }, minute(0)),
      did('View', { page: 'b', n: 2 }, minute(day)),
      did('Buy', { price: 0.1, tags: ['x', 'y'] }, minute(day + 1)),
      did('View', { page: 'c', n: 4 }, minute(day + 2)),
      did('Buy', { price: 0.2, tags: ['y'] }, minute(day + 3)),
      did('View', { page: 'd', n: 8 }, minute(day + 4)),
    ],
    bob: [did('View', { page: 'a', n: 'many' }, minute(0)), did('Buy', { price: '7' }, minute(1))],
    cleo: [did('View', { page: 'a', n: 1 }, minute(0)), did('Buy', {}, minute(1))],
  })

  world.answers([
    [`event('View').where(event('Buy').count() >= 1).sum(property('n')) = 7`, ['ann']],
    [`event('View').where(event('Buy').count() = 1).sum(property('n')) = 4`, ['ann']],
    [`event('View').where(event('Buy').count() >= 1).avg(property('n')) = 2.333333`, ['ann']],
    [`event('View').where(event('Buy').count() >= 1).avg(property('n')).absent()`, ['bob']],
    [`event('View').where(event('Buy').count() >= 1).max(property('n')) = 4`, ['ann']],
    [`event('View').where(event('Buy').count() = 0).min(property('n')) = 8`, ['ann']],
    [`event('View').where(event('Buy').count() = 0).min(property('n')).absent()`, ['bob', 'cleo']],
    [`event('View').where(event('Buy').count() >= 1).first(property('page')) = 'a'`, ['ann', 'bob', 'cleo']],
    [`event('View').where(event('Buy').count() >= 1).last(property('page')) = 'c'`, ['ann']],
    [`event('View').where(event('Buy').count() >= 1).max(property('page') as string) = 'c'`, ['ann']],
    [`event('View').where(event('Buy').count() >= 1).unique(property('page')).count() = 3`, ['ann']],
    [`event('View').where(event('Buy').count() >= 1).count_days() = 2`, ['ann']],
    [
      `event('View').where(event('Buy').count() >= 1).mode(property('page'), 1) = 'a'`,
      ['ann', 'bob', 'cleo'],
    ],
    [`event('View').where(event('Buy').count() >= 1).mode(property('page'), 2).exists()`, []],
    [`event('View').where(event('Buy').sum(property('price')) = 0.3).count() = 2`, ['ann']],
    [`event('View').where(event('Buy').sum(property('price')) = 7).count() = 1`, ['bob']],
    [`event('View').where(event('Buy').sum(property('price')) = 0).count() = 1`, ['ann', 'cleo']],
    [`event('View').where(event('Buy').avg(property('price')) = 0.15).count() = 2`, ['ann']],
    [`event('View').where(event('Buy').avg(property('price')).absent()).count() = 1`, ['ann', 'cleo']],
    [`event('View').where(event('Buy').max(property('price')) < 1).count() = 3`, ['ann']],
    [`event('View').where(event('Buy').first(property('tags')) = 'x').count() = 2`, ['ann']],
    [`event('View').where(event('Buy').last(property('tags')) = 'y').count() = 3`, ['ann']],
    [`event('View').where(event('Buy').unique(property('tags')).count() = 2).count() = 2`, ['ann']],
    [`event('View').where(event('Buy').mode(property('tags'), 2) = 'y').count() = 2`, ['ann']],
    [
      `event('View').where(event('Buy').mode(property('tags'), 3).absent()).count() >= 1`,
      ['ann', 'bob', 'cleo'],
    ],
    [`event('View').where(event('View').count_days() = 1).count() = 3`, ['ann']],
    [`event('View').where(event('Buy').min(property('price') as string) = '7').count() = 1`, ['bob']],
  ])
})
