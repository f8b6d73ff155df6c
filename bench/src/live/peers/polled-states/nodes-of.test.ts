import { expect, it } from 'vitest'
import { asksOf } from '../../asks.ts'
import { approximated, nodesOf } from './nodes-of.ts'

const nodesFor = (text: string) => nodesOf(asksOf(text, new Map()))

it('says how often, within how long, with which property', () => {
  expect(
    nodesFor(`event('Product Viewed').where(property('price') < 10).within(2 days).count() >= 3`),
  ).toEqual([
    {
      kind: 'performed',
      event: 'Product Viewed',
      times: 3,
      withinSeconds: 172_800,
      property: { name: 'price', held: { sign: '<', value: 10 } },
    },
  ])
})

it('says never, and traits', () => {
  expect(nodesFor(`event('Email Opened').count() = 0 AND trait('plan') = 'pro'`)).toMatchObject([
    { kind: 'performed', times: 0, withinSeconds: undefined },
    { kind: 'trait', trait: 'plan', held: { sign: '=', value: 'pro' } },
  ])
})

it('comes near to what it cannot say', () => {
  expect(nodesFor(`event('Order Completed').avg(property('revenue')) > 120`)).toMatchObject([
    { times: 1, property: { name: 'revenue', held: { sign: '>=', value: 120 } } },
  ])
  expect(approximated).toBeGreaterThan(0)
})
