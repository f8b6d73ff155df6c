import fc from 'fast-check'
import { expect, it } from 'vitest'
import { did } from '../../test/world.ts'
import { Span } from './span.ts'

const times = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }).map(all => all.toSorted())
const time = fc.integer({ min: -1, max: 10 })

function timesOf(span: Span): number[] {
  const found: number[] = []
  span.forEach(({ time }) => {
    found.push(time)
  })
  expect(span.length).toBe(found.length)
  return found
}

it('narrows as a filter would', () => {
  fc.assert(
    fc.property(times, time, time, fc.boolean(), fc.boolean(), (all, low, high, isAfter, isBefore) => {
      const span = new Span(all.map(time => ({ ...did('A'), time })))
      if (isBefore) span.endBefore(high)
      else span.endAt(high)
      if (isAfter) span.startAfter(low)
      else span.startAt(low)
      expect(timesOf(span)).toEqual(
        all
          .filter(time => (isAfter ? time > low : time >= low))
          .filter(time => (isBefore ? time < high : time <= high)),
      )
      expect(timesOf(span.filter(event => event.time % 2 === 0))).toEqual(
        timesOf(span).filter(time => time % 2 === 0),
      )
    }),
  )
})
