import { expect, it } from 'vitest'
import { asksOf } from '../asks.ts'
import { sharedScan } from './shared-scan.ts'

const scanFor = (...texts: string[]) => sharedScan(texts.map(text => asksOf(text, new Map())))

it('has one aggregate for what several audiences ask', () => {
  const sql = scanFor(
    `event('Page Viewed').within(7 days).count() >= 1`,
    `event('Page Viewed').within(7 days).count() = 0 AND event('Page Viewed').count() >= 1`,
  )
  expect(sql.match(/countIf\(/g)).toHaveLength(2)
  expect(sql).toContain('made_0 = 0 AND made_1 >= 1')
})

it('gives each audience a bit, and sixty-four a word', () => {
  const sql = scanFor(...Array.from({ length: 70 }, (_, n) => `event('Page Viewed').count() >= ${n}`))
  expect(sql).toContain('[word_0, word_1] AS words')
  expect(sql).toContain('bitShiftLeft(toUInt64(ifNull(made_0 >= 64, false)), 0)')
})
