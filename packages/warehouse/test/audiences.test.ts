import { AudienceCycle, UnknownAudience } from '@muster/warehouse'
import { describe, expect, test } from 'vitest'
import { ago, did, has, World } from './world.ts'

const world = await World.of({
  'rich and active': [has({ spent: 900 }), did('A', {}, ago({ days: 1 }))],
  'rich and gone': [has({ spent: 900 }), did('A', {}, ago({ days: 50 }))],
  'poor and active': [has({ spent: 1 }), did('A', {}, ago({ days: 1 }))],
  'poor and gone': [has({ spent: 1, member: 'yes' })],
})
const audiences = {
  rich: `trait('spent') > 500`,
  active: `event('A').within(30 days).count() >= 1`,
  'rich and active': `audience('rich') AND audience('active')`,
  'not rich': `NOT audience('rich')`,
  member: `trait('spent') > 500`,
  newcomers: `trait('rich') OR audience('not rich') AND audience('active')`,
  itself: `audience('itself')`,
  hen: `trait('spent') = 1 OR NOT audience('egg')`,
  egg: `event('A').count() = 0 AND audience('hen')`,
  lost: `audience('nowhere')`,
}
const rich = ['rich and active', 'rich and gone']
const poor = ['poor and active', 'poor and gone']
const everyone = [...rich, ...poor]

describe('membership', () => {
  world.answers(
    [
      [`audience('rich')`, rich],
      [`audience('rich') = true`, rich],
      [`audience('rich') = 'true'`, rich],
      [`audience('rich') = false`, poor],
      [`audience('rich') != true`, poor],
      [`audience('rich') != false`, rich],
      [`NOT audience('rich')`, poor],
      [`audience('rich').exists()`, everyone],
      [`audience('rich').absent()`, []],
      [`audience('rich').one_of(true, 'yes')`, rich],
      [`audience('rich').none_of(true)`, poor],
      [`audience('rich') = 1`, []],
      [`audience('active')`, ['rich and active', 'poor and active']],
      [`audience('rich and active')`, ['rich and active']],
      [`audience('rich and active') = false`, ['rich and gone', ...poor]],
      [`audience('not rich')`, poor],
      [`NOT audience('not rich')`, rich],
      [`audience('newcomers')`, [...rich, 'poor and active']],
      [`audience('rich') AND event('A').count() = 1 AND NOT audience('active')`, ['rich and gone']],
      [`audience('rich') OR audience('active')`, [...rich, 'poor and active']],
    ],
    { audiences },
  )
})

describe('by the name of a trait', () => {
  world.answers(
    [
      [`trait('rich') = true`, rich],
      [`trait('rich') = false`, poor],
      [`trait('rich') != true`, poor],
      [`NOT trait('rich') = true`, poor],
      [`trait('rich').exists()`, everyone],
      // There is a trait of this name, so it is what is meant.
      [`trait('member') = 'yes'`, ['poor and gone']],
      [`trait('member') = true`, []],
      [`audience('member')`, rich],
      [`trait('neither').exists()`, []],
    ],
    { audiences },
  )
})

describe('at another instant', () => {
  world.answers([[`audience('active')`, ['rich and gone']]], { audiences, at: ago({ days: 40 }) })
})

test.each([
  [`audience('itself')`, ['itself', 'itself']],
  [`audience('hen')`, ['hen', 'egg', 'hen']],
  [`audience('rich') OR NOT audience('egg')`, ['egg', 'hen', 'egg']],
])('%s refers to itself', async (query, path) => {
  const refused = world.members(query, { audiences })
  await expect(refused).rejects.toBeInstanceOf(AudienceCycle)
  await expect(refused).rejects.toMatchObject({ path })
})

test.each([`audience('nowhere')`, `audience('rich') AND audience('lost')`])('%s is unknown', async query => {
  const refused = world.members(query, { audiences })
  await expect(refused).rejects.toBeInstanceOf(UnknownAudience)
  await expect(refused).rejects.toMatchObject({ key: 'nowhere' })
})
