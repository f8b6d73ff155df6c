import { describe } from 'vitest'
import { ago, did, has, World } from './world.ts'

describe('paths', async () => {
  const world = await World.of({
    nested: [has({ address: { city: 'Utrecht', geo: { zip: '3511' } } })],
    dotted: [has({ 'address.city': 'Utrecht' })],
    'dotted inside': [has({ address: { 'geo.zip': '3511' } })],
    flat: [has({ address: 'Utrecht' })],
    empty: [has({ address: {} })],
    odd: [has({ 'a b': 1, 'ü-ñ': 2, '100%': 3, $: 4, 'back\\slash': 5, "it's": 6, 數: 7, ' ': 8 })],
    clash: [has({ size0: 1, null: { size0: 2 }, V: 3, v: { v: 4 } })],
    cased: [has({ Plan: 'pro' })],
    'lower case': [has({ plan: 'free' })],
    deep: [has({ a: { b: { c: { d: { e: { f: { g: { h: 1 } } } } } } } })],
  })

  world.answers([
    [`trait('address.city') = 'Utrecht'`, ['nested']],
    [`trait('address.geo.zip') = 3511`, ['nested']],
    [String.raw`trait('address\.city') = 'Utrecht'`, ['dotted']],
    [String.raw`trait('address.geo\.zip') = '3511'`, ['dotted inside']],
    [`trait('address') = 'Utrecht'`, ['flat']],
    [`trait('address.city').exists()`, ['nested']],
    [`trait('address.street').exists()`, []],
    [`trait('address.geo').exists()`, ['nested']],
    [`trait('address') != 'Utrecht' AND NOT trait('address.city').exists()`, ['dotted inside', 'empty']],
    [`trait('a b') = 1`, ['odd']],
    [`trait('ü-ñ') = 2`, ['odd']],
    [`trait('100%') = 3`, ['odd']],
    [String.raw`trait('\$') = 4`, ['odd']],
    [String.raw`trait('back\\\\slash') = 5`, ['odd']],
    [`trait('it''s') = 6`, ['odd']],
    [`trait('數') = 7`, ['odd']],
    [`trait(' ') = 8`, ['odd']],
    [`trait('size0') = 1`, ['clash']],
    [`trait('null.size0') = 2`, ['clash']],
    [`trait('V') = 3`, ['clash']],
    [`trait('v.v') = 4`, ['clash']],
    [`trait('v').exists()`, ['clash']],
    [`trait('Plan').exists()`, ['cased']],
    [`trait('plan').exists()`, ['lower case']],
    [`trait('PLAN').exists()`, []],
    [`trait('a.b.c.d.e.f.g.h') = 1`, ['deep']],
    [`trait('a.b.c').exists()`, ['deep']],
    [`trait('a') = 1`, []],
  ])
})

describe('the latest value', async () => {
  const world = await World.of({
    kept: [has({ plan: 'pro' }, ago({ days: 9 }))],
    changed: [has({ plan: 'pro' }, ago({ days: 9 })), has({ plan: 'free' }, ago({ days: 2 }))],
    'sent late': [has({ plan: 'free' }, ago({ days: 2 })), has({ plan: 'pro' }, ago({ days: 9 }))],
    'at once': [
      { ...has({ plan: 'free' }, ago({ days: 2 })), messageId: 'b of at once' },
      { ...has({ plan: 'pro' }, ago({ days: 2 })), messageId: 'a of at once' },
    ],
    unset: [has({ plan: 'pro', age: 30 }, ago({ days: 9 })), has({ plan: null }, ago({ days: 2 }))],
    'set again': [
      has({ plan: 'pro' }, ago({ days: 9 })),
      has({ plan: null }, ago({ days: 5 })),
      has({ plan: 'pro' }, ago({ days: 2 })),
    ],
    'of another type': [has({ plan: 'pro' }, ago({ days: 9 })), has({ plan: 3 }, ago({ days: 2 }))],
    'left alone': [has({ plan: 'pro' }, ago({ days: 9 })), has({ age: 40 }, ago({ days: 2 }))],
    'not yet': [has({ plan: 'pro' }, ago({ milliseconds: -1 }))],
    'just now': [has({ plan: 'pro' }, ago({}))],
    never: [did('E')],
  })
  const pro = ['kept', 'set again', 'left alone', 'just now']
  const none = ['unset', 'not yet', 'never']

  world.answers([
    [`trait('plan') = 'pro'`, pro],
    [`trait('plan') = 'free'`, ['changed', 'sent late', 'at once']],
    [`trait('plan') > 2`, ['of another type']],
    [`trait('plan') != 'pro'`, ['changed', 'sent late', 'at once', 'of another type']],
    [`NOT trait('plan') = 'pro'`, ['changed', 'sent late', 'at once', 'of another type', ...none]],
    [`trait('plan').none_of('pro', 'free')`, ['of another type', ...none]],
    [`trait('plan').absent()`, none],
    [`trait('plan').absent() AND trait('age').exists()`, ['unset']],
    [`trait('age') >= 30`, ['unset', 'left alone']],
    [`trait('plan') = 'pro' AND trait('age').absent()`, ['kept', 'set again', 'just now']],
    [`trait('unheard of').absent() AND trait('plan') = 3`, ['of another type']],
    [`trait('unheard of').exists()`, []],
  ])

  describe('as of three days ago', () => {
    world.answers(
      [
        [`trait('plan') = 'pro'`, ['kept', 'changed', 'sent late', 'unset', 'of another type', 'left alone']],
        [`trait('age') = 40`, []],
        [`trait('plan') = 'free'`, []],
      ],
      { at: ago({ days: 3 }) },
    )
  })

  describe('a millisecond later', () => {
    world.answers([[`trait('plan') = 'pro'`, [...pro, 'not yet']]], { at: ago({ milliseconds: -1 }) })
  })
})
