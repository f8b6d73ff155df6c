import { expect, it } from 'vitest'
import { knownNames } from './known-names.ts'

const campaign = { path: 'utm.campaign' }
const schema = {
  events: [
    { name: 'Email Opened', count: 20, properties: [campaign], active: false },
    { name: 'Order Completed', count: 1_500, properties: [{ path: 'revenue' }], active: true },
  ],
  traits: [{ path: 'plan' }, { path: 'fax', active: false }],
  audiences: [{ key: 'vip', name: 'VIP' }],
}

it('are by kind, the most frequent events first, and say what was not seen lately', () => {
  expect(knownNames(schema, '')).toEqual([
    {
      title: 'What people did',
      names: [
        { name: 'Order Completed', note: '1,500', inactive: false },
        { name: 'Email Opened', note: '20', inactive: true },
      ],
    },
    {
      title: 'What they are like',
      names: [
        { name: 'plan', inactive: false },
        { name: 'fax', inactive: true },
      ],
    },
  ])
})

it('say which property of an event was found, and which audience', () => {
  expect(knownNames({ ...schema, traits: [] }, 'UTM_camp').slice(1)).toEqual([
    { title: 'How they did it', names: [{ name: 'utm.campaign', note: 'of Email Opened', inactive: false }] },
    { title: 'Saved audiences', names: [{ name: 'VIP', inactive: false }] },
  ])
})

it('leave out kinds that there are none of', () => {
  expect(knownNames({ events: [], traits: [], audiences: [] }, 'x')).toEqual([])
})
