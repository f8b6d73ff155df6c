import { describe } from 'vitest'
import { did, has, World } from './world.ts'

describe('functions of a trait', async () => {
  const world = await World.of({
    leap: [has({ born: '2000-02-29', tags: ['Ab', 7, null, { a: 1 }], name: 'ΟΔΟΣ İ' })],
    today: [has({ born: '1990-07-15', tags: [] })],
    tomorrow: [has({ born: '1990-07-16T08:00:00Z', tags: 'One' })],
    yesterday: [has({ born: Date.UTC(1990, 6, 14), tags: true })],
    later: [has({ born: '1990-07-15T12:00:00.001Z' })],
    ahead: [has({ born: '2027-01-01', tags: {} })],
    ancient: [has({ born: '0150-03-01' })],
    nobody: [has({ born: 'once' })],
  })
  world.answers([
    [`trait('born').month() = 7`, ['today', 'tomorrow', 'yesterday', 'later']],
    [`trait('born').day() = 29`, ['leap']],
    [`trait('born').year() = 1990`, ['today', 'tomorrow', 'yesterday', 'later']],
    [`trait('born').year() < 200`, ['ancient']],
    [
      `trait('born').month().exists()`,
      ['leap', 'today', 'tomorrow', 'yesterday', 'later', 'ahead', 'ancient'],
    ],
    [`trait('born').years_since() = 36`, ['today', 'yesterday']],
    [`trait('born').years_since() = 35`, ['tomorrow', 'later']],
    [`trait('born').years_since() < 0`, ['ahead']],
    [`trait('born').years_since() >= 1876`, ['ancient']],
    [`trait('born').days_to_anniversary() = 0`, ['today', 'later']],
    [`trait('born').days_to_anniversary() = 1`, ['tomorrow']],
    [`trait('born').days_to_anniversary() = 364`, ['yesterday']],
    [`trait('born').days_to_anniversary() = 228`, ['leap']],
    [`trait('tags').size() = 4`, ['leap']],
    [`trait('tags').size() = 0`, ['today']],
    [`trait('tags').size() = 1`, ['tomorrow', 'yesterday', 'ahead']],
    [`trait('tags').exists()`, ['leap', 'tomorrow', 'yesterday', 'ahead']],
    [`trait('tags').lower() = 'ab'`, ['leap']],
    [`trait('tags').lower() = '7'`, ['leap']],
    [`trait('tags').lower() = 7`, ['leap']],
    [`trait('tags').lower() = true`, ['yesterday']],
    [`trait('tags').lower().size() = 4`, ['leap']],
    [`trait('tags').lower().size() = 1`, ['tomorrow', 'yesterday']],
    [`trait('name').lower().contains('οδος')`, ['leap']],
    [`trait('name').lower().ends_with('i̇')`, ['leap']],
    [
      `trait('missing').size().absent()`,
      ['leap', 'today', 'tomorrow', 'yesterday', 'later', 'ahead', 'ancient', 'nobody'],
    ],
  ])
  world.answers([[`trait('born').days_to_anniversary() = 0`, ['leap']]], { at: '2027-02-28T23:59:59.999Z' })
  world.answers([[`trait('born').days_to_anniversary() = 0`, ['leap']]], { at: '2028-02-29T00:00:00Z' })
  world.answers([[`trait('born').years_since() = 26`, ['leap']]], { at: '2027-02-28T23:59:59.999Z' })
  world.answers([[`trait('born').years_since() = 27`, ['leap']]], { at: '2027-03-01T00:00:00Z' })
})

describe('functions of what events hold', async () => {
  const world = await World.of({
    ann: [
      did('Order', { due: ['2026-01-03', 'never'], code: 'X' }),
      did('Order', { due: '2026-02-05', code: 'y' }),
    ],
    ben: [did('Order', { due: '2026-03-01' })],
  })
  world.answers(
    [
      [`event('Order').where(property('due').month() = 1).count() = 1`, ['ann']],
      [`event('Order').where(property('due').size() = 2).count() = 1`, ['ann']],
      [`event('Order').where(property('code').lower() = 'x').count() = 1`, ['ann']],
      [`event('Order').last(property('due')).month() >= 1`, ['ann', 'ben']],
      [`event('Order').first(property('code')).lower().exists()`, ['ann']],
      [`event('Order').count().lower() = '2'`, ['ann']],
      [`event('Order').count().size() = 1`, ['ann', 'ben']],
      [`audience('x').lower() = 'true'`, ['ann']],
    ],
    { audiences: { x: `event('Order').count() = 2` } },
  )
})
