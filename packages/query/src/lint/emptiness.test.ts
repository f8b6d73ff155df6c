import { expect, it } from 'vitest'
import { periods } from '../ast/filter.ts'
import { intervalOf } from '../period.ts'
import { areApart } from './emptiness.ts'

it('says of two calendar periods that they are apart if they never share a day', () => {
  const days = Array.from({ length: 3 * 366 }, (_, day) => Date.UTC(2024, 0, 1 + day, 12))
  const intervals = new Map(periods.map(period => [period, days.map(now => intervalOf(period, now))]))
  for (const [one, firsts] of intervals)
    for (const [other, seconds] of intervals) {
      const share = firsts.some(({ start, end }, day) => {
        const second = seconds[day]
        return second && start < second.end && second.start < end
      })
      expect(areApart(one, other), `${one} and ${other}`).toBe(!share)
    }
})
