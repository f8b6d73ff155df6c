import { expect, it } from 'vitest'
import { asksOf } from './asks.ts'
import { audiences } from './audiences.ts'

it('knows all that the audiences of the bench ask for', () => {
  const counts = [...audiences.values()].map(text => asksOf(text, audiences).length)
  expect(counts).toHaveLength(200)
  expect(Math.min(...counts)).toBe(1)
  expect(Math.max(...counts)).toBe(3)
})

it('reads events, with what one property is to be', () => {
  const text = `event('Product Viewed').where(property('price') < 10).within(3 days).count() >= 1 AND trait('plan') = 'pro'`
  expect(asksOf(text, new Map())).toEqual([
    {
      kind: 'events',
      event: 'Product Viewed',
      days: 3,
      where: { property: 'price', held: { sign: '<', value: 10 } },
      made: 'count',
      of: undefined,
      held: { sign: '>=', value: 1 },
    },
    { kind: 'trait', trait: 'plan', held: { sign: '=', value: 'pro' } },
  ])
})

it('reads what is made of a property, of all the time there was', () => {
  expect(asksOf(`event('Order Completed').avg(property('revenue')) > 120`, new Map())).toMatchObject([
    { days: undefined, made: 'avg', of: 'revenue', held: { sign: '>', value: 120 } },
  ])
})

it('reads an event that another did not follow', () => {
  const text = `event('Product Added').where(event('Order Completed').within(parent: 2 days).count() = 0).within(30 days).count() >= 1`
  expect(asksOf(text, new Map())).toEqual([
    { kind: 'unanswered', event: 'Product Added', days: 30, answer: 'Order Completed', answerDays: 2 },
  ])
})

it('has what is asked by the name of another audience', () => {
  const others = new Map([['vip', `trait('limit') >= 90`]])
  expect(asksOf(`audience('vip') AND trait('plan') = 'free'`, others)).toHaveLength(2)
})

it('says what it does not know', () => {
  expect(() => asksOf(`trait('plan') = 'pro' OR trait('plan') = 'free'`, new Map())).toThrow('asks for')
})
