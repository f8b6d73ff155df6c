import type { EventValue, Reducer } from '@muster/query'
import { mostFrequent } from './most-frequent.ts'
import type { Parameters } from './parameters.ts'
import { nullOf, numberValue, rounded, taggedValue, type Value } from './value.ts'

/** An array of a profile's events, as tuples, and the columns that its tuples can be given. */
export interface EventArray {
  /** SQL of the array of tuples. */
  readonly sql: string
  /** The place of the event's time, in Unix milliseconds; and of its message id. */
  time(): number
  messageId(): number
  /** The place of the values of what is reduced: `Array(Float64)`, or `Array(String)` of tagged values. */
  numbers(of: EventValue): number
  tagged(of: EventValue): number
}

/** A reducer over an array of events, with the same meaning as over rows. */
export function reduceArray(reducer: Reducer, events: EventArray, parameters: Parameters): Value {
  switch (reducer.kind) {
    case 'count':
      return numberValue(`length(${events.sql})`)
    case 'count_days':
      return numberValue(
        `length(arrayDistinct(arrayMap(event -> floor(event.${events.time()} / 86400000), ${events.sql})))`,
      )
    case 'count_unique':
      return numberValue(`length(arrayDistinct(${values(events, events.tagged(reducer.of))}))`)
    case 'sum':
      return numberValue(rounded(`arraySum(${values(events, events.numbers(reducer.of))})`))
    case 'avg':
      return numberValue(overNumbers(events, reducer.of, numbers => rounded(`arrayAvg(${numbers})`)))
    case 'max':
    case 'min': {
      const extreme = reducer.kind === 'max' ? 'arrayMax' : 'arrayMin'
      if (reducer.as === 'number')
        return numberValue(overNumbers(events, reducer.of, numbers => `${extreme}(${numbers})`))
      const texts = `arrayMap(value -> concat('s', substring(value, 2)), ${values(events, events.tagged(reducer.of))})`
      return taggedValue(`nullIf(${extreme}(${texts}), '')`)
    }
    case 'first':
      return taggedValue(`nullIf(arrayElement(${inOrder(events, reducer.of)}, 1), '')`)
    case 'last':
      return taggedValue(`nullIf(arrayElement(${inOrder(events, reducer.of)}, -1), '')`)
    case 'mode':
      return taggedValue(
        mostFrequent(inOrder(events, reducer.of), parameters.bind(reducer.atLeast, 'UInt32')),
      )
  }
}

function values(events: EventArray, place: number): string {
  return `arrayFlatten(arrayMap(event -> event.${place}, ${events.sql}))`
}

function inOrder(events: EventArray, of: EventValue): string {
  const sorted = `arraySort(event -> (event.${events.time()}, event.${events.messageId()}), ${events.sql})`
  return `arrayFlatten(arrayMap(event -> event.${events.tagged(of)}, ${sorted}))`
}

function overNumbers(events: EventArray, of: EventValue, reduce: (numbers: string) => string): string {
  const numbers = 'numbers'
  const orNull = `if(empty(${numbers}), ${nullOf('Float64')}, ${reduce(numbers)})`
  return `arrayElement(arrayMap(${numbers} -> ${orNull}, [${values(events, events.numbers(of))}]), 1)`
}
