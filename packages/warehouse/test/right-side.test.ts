import { describe } from 'vitest'
import { ago, did, has, World } from './world.ts'

describe('a trait on the right', async () => {
  const world = await World.of({
    number: [has({ left: 5, right: 5 })],
    numeral: [has({ left: '5.0', right: 5 })],
    text: [has({ left: 5, right: '5.0' })],
    same: [has({ left: 5, right: '5' })],
    less: [has({ left: 4, right: '5.0' })],
    dates: [has({ left: '2026-01-01', right: '2026-01-01T00:00:00Z' })],
    truth: [has({ left: 'true', right: true })],
    lists: [has({ left: [1, 'a'], right: ['a', null] })],
    apart: [has({ left: [1, 2], right: [3, 4] })],
    object: [has({ left: {}, right: {} })],
    alone: [has({ left: 1 })],
    only_right: [has({ right: 1 })],
  })
  world.answers([
    [`trait('left') = trait('right')`, ['number', 'numeral', 'same', 'truth', 'lists']],
    [`trait('left') != trait('right')`, ['text', 'less', 'dates', 'apart', 'object']],
    [`trait('left') >= trait('right')`, ['number', 'numeral', 'text', 'same', 'dates']],
    [`trait('left') > trait('right')`, []],
    [`trait('left') < trait('right')`, ['less', 'apart']],
    [`trait('left').size() < trait('right').size()`, []],
    [
      `NOT trait('left') = trait('right')`,
      ['text', 'less', 'dates', 'apart', 'object', 'alone', 'only_right'],
    ],
  ])
})

describe('what is absent on both sides', async () => {
  const world = await World.of({
    object: [has({ n: { b: [1, 2] } })],
    no_date: [did('Order', { born: '2026-7-15' })],
    date: [did('Order', { born: '2026-07-15' })],
  })
  world.answers([
    [`trait('n') <= trait('n')`, []],
    [`event('Refund').count().none_of('0') OR trait('n') <= trait('n')`, []],
    [
      `event('Order').where(property('born').year() = event('Order').max(property('born')).year()).count() >= 1`,
      [],
    ],
    [
      `event('Order').where(property('born').year() = event('Order').max(property('born') as string).year()).count() = 0`,
      ['object', 'no_date', 'date'],
    ],
    [`event('Order').where(property('born').year() >= event('Refund').count()).count() >= 1`, ['date']],
  ])
})

describe('aggregates on the right', async () => {
  const world = await World.of({
    more: [did('A'), did('A'), did('B'), has({ goal: '2' })],
    fewer: [did('A'), did('B'), did('B')],
    idle: [has({ goal: 0 })],
  })
  world.answers([
    [`event('A').count() > event('B').count()`, ['more']],
    [`event('A').count() = event('B').count()`, ['idle']],
    [`event('A').count() = trait('goal')`, ['more', 'idle']],
    [`event('A').count() >= trait('goal')`, ['more', 'idle']],
    [`trait('goal') <= event('A').count()`, ['more', 'idle']],
    [`event('A').sum(property('x')) = event('A').avg(property('x'))`, []],
  ])
})

describe('beyond the event in a where', async () => {
  const world = await World.of({
    ann: [
      has({ limit: 10, plan: 'pro' }),
      did('Order', { total: 12, sku: 'a', min: 3 }),
      did('Order', { total: 8 }),
    ],
    ben: [has({ limit: 20 }), did('Order', { total: 12, min: 30 })],
    cat: [did('Order', { total: 1 }), did('View', { sku: 'a' }, ago({ days: 2 }))],
    dan: [
      did('View', { sku: ['a', 'b'] }, ago({ days: 2 })),
      did('Order', { sku: 'b', total: 5 }, ago({ days: 1 })),
      did('Order', { sku: 'c', total: 5 }, ago({ hours: 2 })),
    ],
  })
  world.answers(
    [
      [`event('Order').where(property('total') > trait('limit')).count() = 1`, ['ann']],
      [`event('Order').where(property('total') > property('min')).count() = 1`, ['ann']],
      [`event('Order').where(trait('plan') = 'pro').count() >= 1`, ['ann']],
      [`event('Order').where(trait('plan').absent()).count() >= 1`, ['ben', 'cat', 'dan']],
      [`event('Order').where(audience('big')).sum(property('total')) = 20`, ['ann']],
      [`event('Order').where(audience('big') OR property('total') = 1).count() >= 1`, ['ann', 'cat']],
      [
        `event('View').where(event('Order').where(property('sku') = property(parent: 'sku')).count() = 1).count() = 1`,
        ['dan'],
      ],
      [
        `event('Order').where(event('View').before(parent).where(property('sku') = property(parent: 'sku')).count() = 1).count() = 1`,
        ['dan'],
      ],
      [
        `event('Order').where(event('View').before(parent).where(property('sku') = property(parent: 'sku')).count() = 0).count() = 1`,
        ['ben', 'cat', 'dan'],
      ],
      [
        `event('View').where(event('Order').count() > trait('limit')).count() = 0`,
        ['ann', 'ben', 'cat', 'dan'],
      ],
      [`event('View').where(event('Order').count() > event('View').count()).count() = 1`, ['cat', 'dan']],
      [`event('View').where(property('sku').size() = event('Order').count()).count() = 1`, ['cat', 'dan']],
    ],
    { audiences: { big: `event('Order').max(property('total')) >= 12 AND trait('plan').exists()` } },
  )
})
