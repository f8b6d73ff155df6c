import type { Reducer } from '@muster/query'
import { compareCodePoints } from '../value/compare-code-points.ts'
import { numberOf } from '../value/number-of.ts'
import { roundToMillionths } from '../value/round-to-millionths.ts'
import { type EachValue, eachValue, type Plain } from './each-value.ts'
import type { Span } from './span.ts'

/** Makes one value of events; undefined where there is none. */
export type Reduce = (events: Span) => Plain | undefined

export function reduce(reducer: Reducer): Reduce {
  switch (reducer.kind) {
    case 'count':
      return events => events.length
    case 'count_days':
      return countDays
    case 'sum':
      return sum(eachValue(reducer.of))
    case 'avg':
      return average(eachValue(reducer.of))
    case 'max':
    case 'min':
      return reducer.as === 'number'
        ? extreme(reducer.kind, eachNumber(eachValue(reducer.of)), (a, b) => a - b)
        : extreme(reducer.kind, eachText(eachValue(reducer.of)), compareCodePoints)
    case 'mode':
      return mode(eachValue(reducer.of), reducer.atLeast)
    case 'first':
      return first(eachValue(reducer.of))
    case 'last':
      return last(eachValue(reducer.of))
    case 'count_unique':
      return countUnique(eachValue(reducer.of))
  }
}

/** On how many UTC days there were events, which are in the order of time. */
function countDays(events: Span): number {
  let days = 0
  let latest: number | undefined
  events.forEach(({ time }) => {
    const day = Math.floor(time / 86_400_000)
    if (day !== latest) days++
    latest = day
  })
  return days
}

function sum(each: EachValue<Plain>): Reduce {
  const eachOne = eachNumber(each)
  return events => {
    let total = 0
    eachOne(events, number => {
      total += number
    })
    return roundToMillionths(total)
  }
}

function average(each: EachValue<Plain>): Reduce {
  const eachOne = eachNumber(each)
  return events => {
    let [total, count] = [0, 0]
    eachOne(events, number => {
      total += number
      count++
    })
    return count === 0 ? undefined : roundToMillionths(total / count)
  }
}

/** The greatest or least in an order, the first among equals. */
function extreme<T extends Plain>(
  kind: 'max' | 'min',
  each: EachValue<T>,
  compare: (a: T, b: T) => number,
): Reduce {
  const sign = kind === 'max' ? 1 : -1
  return events => {
    let best: T | undefined
    each(events, value => {
      if (best === undefined || compare(value, best) * sign > 0) best = value
    })
    return best
  }
}

/** The most frequent value, the one that came first among equals; a Map's keys are in the order in which they came. */
function mode(each: EachValue<Plain>, atLeast: number): Reduce {
  return events => {
    const counts = new Map<Plain, number>()
    each(events, value => counts.set(value, (counts.get(value) ?? 0) + 1))
    let [most, highest]: [Plain | undefined, number] = [undefined, atLeast - 1]
    for (const [value, count] of counts) if (count > highest) [most, highest] = [value, count]
    return most
  }
}

function first(each: EachValue<Plain>): Reduce {
  return events => {
    let found: Plain | undefined
    each(events, value => {
      found ??= value
    })
    return found
  }
}

function last(each: EachValue<Plain>): Reduce {
  return events => {
    let found: Plain | undefined
    each(events, value => {
      found = value
    })
    return found
  }
}

function countUnique(each: EachValue<Plain>): Reduce {
  return events => {
    const values = new Set<Plain>()
    each(events, value => values.add(value))
    return values.size
  }
}

/** The values that are numbers, or text that is one. */
function eachNumber(each: EachValue<Plain>): EachValue<number> {
  return (events, visit) =>
    each(events, value => {
      const number = numberOf(value)
      if (!Number.isNaN(number)) visit(number)
    })
}

function eachText(each: EachValue<Plain>): EachValue<string> {
  return (events, visit) => each(events, value => visit(String(value)))
}
