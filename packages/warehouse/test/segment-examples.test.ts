import { segmentExamples } from '@muster/query/testing'
import { expect, test } from 'vitest'
import { did, has, World } from './world.ts'

const world = await World.of({
  ann: [did('Shoes Bought', { price: 12, tags: ['a'] }), has({ total_spend: 300, plan: 'pro' })],
  ben: [did('Order Completed', { revenue: 7 }), has({ total_spend: 'much' })],
})

test.each(segmentExamples)('%s runs', async definition => {
  const { count, total } = await world.preview(definition)
  expect(total).toBeGreaterThanOrEqual(count)
})
