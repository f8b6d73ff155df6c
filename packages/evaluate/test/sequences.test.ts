import { describe } from 'vitest'
import { answers, did, type People, who } from './world.ts'

const morning = Date.UTC(2026, 6, 10, 9)
const day = 24 * 60

/** So many minutes, and milliseconds, after the beginning of a morning five days ago. */
function minute(minutes: number, milliseconds = 0): string {
  return new Date(morning + minutes * 60_000 + milliseconds).toISOString()
}

/** Events a minute apart, by their names. */
function inTurn(names: string): People[string] {
  return who(...names.split(' ').map((name, n) => did(name, {}, minute(n))))
}

describe('order and distance', () => {
  const people: People = {
    later: who(did('Added', {}, minute(0)), did('Ordered', {}, minute(10))),
    'a millisecond later': who(did('Added', {}, minute(0)), did('Ordered', {}, minute(0, 1))),
    earlier: who(did('Ordered', {}, minute(0)), did('Added', {}, minute(10))),
    'a millisecond earlier': who(did('Ordered', {}, minute(0)), did('Added', {}, minute(0, 1))),
    'at once': who(did('Added', {}, minute(0)), did('Ordered', {}, minute(0))),
    'at once, the other way round': who(did('Ordered', {}, minute(0)), did('Added', {}, minute(0))),
    'a day later': who(did('Added', {}, minute(0)), did('Ordered', {}, minute(day))),
    'over a day later': who(did('Added', {}, minute(0)), did('Ordered', {}, minute(day, 1))),
    'a day earlier': who(did('Ordered', {}, minute(0)), did('Added', {}, minute(day))),
    'over a day earlier': who(did('Ordered', {}, minute(0)), did('Added', {}, minute(day, 1))),
    'in the future': who(did('Added', {}, minute(0)), did('Ordered', {}, '2026-07-15T12:00:00.001Z')),
    'never ordered': who(did('Added', {}, minute(0))),
    'never added': who(did('Ordered', {}, minute(0))),
    nothing: who(),
  }
  const soon = ['later', 'a millisecond later', 'a day later']
  const later = [...soon, 'over a day later']
  const recently = ['earlier', 'a millisecond earlier', 'a day earlier']
  const earlier = [...recently, 'over a day earlier']
  const notAfter = [...earlier, 'at once', 'at once, the other way round', 'in the future', 'never ordered']
  const notAdded = ['never added', 'nothing']
  const added = (where: string) => `event('Added').where(${where}).count() >= 1`

  answers(people, [
    [added(`event('Ordered').count() >= 1`), later],
    [added(`event('Ordered').count() = 0`), notAfter],
    [added(`NOT event('Ordered').count() >= 1`), notAfter],
    [`event('Added').where(event('Ordered').count() >= 1).count() = 0`, [...notAfter, ...notAdded]],
    [added(`event('Ordered').within(parent: 1 day).count() >= 1`), soon],
    [added(`event('Ordered').within(parent: 10 minutes).count() >= 1`), ['later', 'a millisecond later']],
    [added(`event('Ordered').within(parent: 0 days).count() >= 1`), []],
    [added(`event('Ordered').before(parent).count() >= 1`), earlier],
    [added(`event('Ordered').before(parent: 1 day).count() >= 1`), recently],
    [added(`event('Ordered').before(parent: 0 days).count() >= 1`), []],
    [added(`event('Ordered').before(parent: 1 day).within(parent: 1 day).count() >= 1`), []],
    [added(`event('Ordered').before(parent).before(parent: 1 day).count() >= 1`), recently],
    // A window inside is as absolute as one outside.
    [added(`event('Ordered').within(5 days).count() >= 1`), ['over a day later', 'a day later']],
    [added(`event('Ordered').within(5 days).within(parent: 1 day).count() >= 1`), ['a day later']],
    [added(`event('Ordered').until(2026-07-11).count() >= 1`), ['later', 'a millisecond later']],
    [added(`event('Ordered').since(2026-07-11).before(parent).count() >= 1`), []],
  ])
})

describe('each outer event is tried', () => {
  const people: People = {
    'once abandoned': inTurn('Added Ordered Added'),
    'twice ordered': inTurn('Added Ordered Added Ordered'),
    'ordered twice': inTurn('Added Ordered Ordered'),
    'added twice': inTurn('Added Added Ordered'),
  }
  const added = (where: string) => `event('Added').where(${where})`

  answers(people, [
    [`${added(`event('Ordered').count() = 0`)}.count() = 1`, ['once abandoned']],
    [`${added(`event('Ordered').count() >= 1`)}.count() = 2`, ['twice ordered', 'added twice']],
    [`${added(`event('Ordered').count() = 2`)}.count() = 1`, ['twice ordered', 'ordered twice']],
    [
      `${added(`event('Ordered').within(parent: 1 minute).count() = 1`)}.count() = 1`,
      ['once abandoned', 'ordered twice', 'added twice'],
    ],
    [`${added(`event('Ordered').within(parent: 1 minute).count() = 1`)}.count() = 2`, ['twice ordered']],
    [`${added(`event('Added').count() = 0`)}.count() = 1`, Object.keys(people)],
    [
      `${added(`event('Added').count() = 1`)}.count() = 1`,
      ['once abandoned', 'twice ordered', 'added twice'],
    ],
    [`${added(`event().count() = 2`)}.count() = 1`, ['once abandoned', 'ordered twice', 'added twice']],
  ])
})

describe('a where in a where', () => {
  const people: People = {
    'view, add, order': inTurn('View Add Order'),
    'add, view, order': inTurn('Add View Order'),
    'view, order, add': inTurn('View Order Add'),
    'order, view, add': inTurn('Order View Add'),
  }

  answers(people, [
    [
      `event('View').where(event('Add').where(event('Order').count() >= 1).count() >= 1).count() >= 1`,
      ['view, add, order'],
    ],
    // Relative to the event just outside of it, and to no other.
    [
      `event('View').where(event('Add').where(event('Order').before(parent).count() >= 1).count() >= 1).count() >= 1`,
      ['view, order, add', 'order, view, add'],
    ],
    [
      `event('View').where(event('Add').where(event('Order').count() = 0).count() >= 1).count() >= 1`,
      ['view, order, add', 'order, view, add'],
    ],
    [
      `event('View').where(event('Add').before(parent).where(event('Order').count() >= 1).count() >= 1).count() >= 1`,
      ['add, view, order'],
    ],
  ])
})

describe('the parent is the event just outside', () => {
  const people: People = {
    one: who(
      did('A', { v: 'a' }, minute(0)),
      did('B', { v: 'b', of: 'a' }, minute(1)),
      did('C', { v: 'c', of: 'b' }, minute(2)),
    ),
    two: who(
      did('A', { v: 'a' }, minute(0)),
      did('B', { v: 'b', of: 'a' }, minute(1)),
      did('C', { v: 'c', of: 'a' }, minute(2)),
    ),
  }
  const chain = `event('B').where(property('of') = property(parent: 'v') AND event('C').where(property('of') = property(parent: 'v')).count() = 1).count() = 1`

  answers(people, [
    [`event('A').where(${chain}).count() = 1`, ['one']],
    [
      `event('A').where(event('B').where(event('C').where(property(parent: 'v') = 'b').count() = 1).count() = 1).count() = 1`,
      ['one', 'two'],
    ],
    [
      `event('A').where(event('C').where(property(parent: 'v') = property('of')).count() = 1).count() = 1`,
      ['two'],
    ],
    [
      `event('A').where(event().where(property(parent: 'v') = property('of') AND event('C').count() = 0).count() = 1).count() = 1`,
      ['two'],
    ],
    [
      `event('A').where(event().where(property(parent: 'v') = property('of') OR event('C').count() = 1).count() = 2).count() = 1`,
      ['two'],
    ],
    [
      `event().where(event().where(NOT (property(parent: 'v') = property('of') OR event('C').count() = 0)).count() = 0).count() = 3`,
      ['one', 'two'],
    ],
  ])
})

describe('reducers, traits and audiences inside a where', () => {
  const people: People = {
    rich: {
      ...who(did('A', { n: 2 }, minute(0)), did('B', { n: 3 }, minute(1)), did('B', { n: 4 }, minute(2))),
      traits: { limit: 5 },
      visitor: { country: 'NL' },
      memberships: new Set(['vip']),
    },
    poor: {
      ...who(did('A', { n: 2 }, minute(0)), did('B', { n: 1 }, minute(1))),
      traits: { limit: 2 },
      visitor: { country: 'BE' },
    },
  }
  const a = (where: string) => `event('A').where(${where}).count() = 1`

  answers(people, [
    [a(`event('B').sum(property('n')) > 5`), ['rich']],
    [a(`event('B').sum(property('n')) > property('n')`), ['rich']],
    [a(`event('B').sum(property('n')) < trait('limit')`), ['poor']],
    [a(`event('B').last(property('n')) = 4 OR trait('limit') = 2`), ['rich', 'poor']],
    [a(`property('n') = trait('limit')`), ['poor']],
    [a(`trait('limit') = 5`), ['rich']],
    [a(`visitor('country') = 'NL'`), ['rich']],
    [a(`audience('vip')`), ['rich']],
    [a(`NOT audience('vip') AND property('n') = 2`), ['poor']],
    [a(`event('B').where(trait('limit') = 5).count() = 2`), ['rich']],
  ])
})
