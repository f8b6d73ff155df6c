import type { EventValue, Reducer } from '@muster/query'
import type { Call } from '../call.ts'
import { utcDayNumber } from './calendar.ts'
import { follow } from './follow.ts'
import { type Found, present, single } from './found.ts'
import { byCodePoint } from './order.ts'
import { numberOf, textOf } from './readings.ts'
import { roundToSixPlaces } from './round.ts'

/** A value that a reducer takes: never null, never an object. */
type Value = string | number | boolean

/** The one value that a reducer makes of events, which are in their order. */
export function reduce(reducer: Reducer, events: readonly Call[]): Found {
  switch (reducer.kind) {
    case 'count':
      return single(events.length)
    case 'count_days':
      return single(new Set(events.map(event => utcDayNumber(event.time))).size)
    case 'count_unique':
      return single(new Set(valuesOf(reducer.of, events)).size)
    case 'first':
      return single(valuesOf(reducer.of, events).at(0))
    case 'last':
      return single(valuesOf(reducer.of, events).at(-1))
    case 'mode':
      return single(mostFrequent(valuesOf(reducer.of, events), reducer.atLeast))
    case 'sum':
      return single(roundToSixPlaces(sum(numbersOf(reducer.of, events))))
    case 'avg': {
      const numbers = numbersOf(reducer.of, events)
      return single(numbers.length > 0 ? roundToSixPlaces(sum(numbers) / numbers.length) : undefined)
    }
    case 'max':
      return single(
        reducer.as === 'string'
          ? textsInOrder(reducer.of, events).at(-1)
          : numbersInOrder(reducer.of, events).at(-1),
      )
    case 'min':
      return single(
        reducer.as === 'string'
          ? textsInOrder(reducer.of, events).at(0)
          : numbersInOrder(reducer.of, events).at(0),
      )
  }
}

/** What a path finds in each event in turn; of a list each element. */
function valuesOf({ kind, path }: EventValue, events: readonly Call[]): Value[] {
  const found = events.flatMap(event =>
    present(follow(kind === 'property' ? event.properties : event.context, path)),
  )
  return found.flatMap(value =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : [],
  )
}

function numbersOf(of: EventValue, events: readonly Call[]): number[] {
  return valuesOf(of, events).flatMap(value => numberOf(value) ?? [])
}

function numbersInOrder(of: EventValue, events: readonly Call[]): number[] {
  return numbersOf(of, events).sort((one, other) => one - other)
}

function textsInOrder(of: EventValue, events: readonly Call[]): string[] {
  return valuesOf(of, events)
    .flatMap(value => textOf(value) ?? [])
    .sort(byCodePoint)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The one that came first among those that are most frequent. */
function mostFrequent(values: readonly Value[], atLeast: number): Value | undefined {
  const occurrences = (value: Value) => values.filter(other => other === value).length
  const most = Math.max(0, ...values.map(occurrences))
  return most >= atLeast ? values.find(value => occurrences(value) === most) : undefined
}
