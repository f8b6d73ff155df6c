import type { EventValue, Reducer } from '@muster/query'
import { callOrder } from './call-order.ts'
import { mostFrequent } from './most-frequent.ts'
import type { Parameters } from './parameters.ts'
import type { Term } from './term.ts'
import { numbersOf, taggedValuesOf } from './term-values.ts'
import { nullOf, numberValue, rounded, taggedValue, type Value } from './value.ts'

/**
 * A reducer as an aggregate function over rows. `column` takes the function for the condition that rows must meet, and
 * names its result. Over no rows a count or sum is 0 and all else is null, which are the columns' defaults as well.
 */
export function reduceRows(
  reducer: Reducer,
  termOf: (value: EventValue) => Term,
  column: (aggregate: (condition: string) => string) => string,
  parameters: Parameters,
): Value {
  switch (reducer.kind) {
    case 'count':
      return numberValue(column(condition => `countIf(${condition})`))
    case 'count_days':
      return numberValue(column(condition => `uniqExactIf(toDate(time), ${condition})`))
    case 'count_unique': {
      const values = taggedValuesOf(termOf(reducer.of))
      return numberValue(column(condition => `uniqExactArrayIf(${values}, ${condition})`))
    }
    case 'sum':
      return numberValue(column(sumOf(termOf(reducer.of))))
    case 'avg': {
      const average = overNumbers('avg', termOf(reducer.of))
      return numberValue(column(condition => rounded(average(condition))))
    }
    case 'max':
    case 'min':
      return reducer.as === 'string'
        ? taggedValue(column(overTexts(reducer.kind, termOf(reducer.of))))
        : numberValue(column(overNumbers(reducer.kind, termOf(reducer.of))))
    case 'first':
      return taggedValue(column(atEdge('argMinIf', 1, termOf(reducer.of))))
    case 'last':
      return taggedValue(column(atEdge('argMaxIf', -1, termOf(reducer.of))))
    case 'mode': {
      const values = taggedValuesOf(termOf(reducer.of))
      const atLeast = parameters.bind(reducer.atLeast, 'UInt32')
      return taggedValue(column(condition => mostFrequent(inOrder(values, condition), atLeast)))
    }
  }
}

function sumOf(term: Term): (condition: string) => string {
  if (term.list) return condition => rounded(`sumArrayIf(${numbersOf(term)}, ${condition})`)
  const number = term.value ? `ifNull(${term.value.number}, 0)` : 'toFloat64(0)'
  return condition => rounded(`sumIf(${number}, ${condition})`)
}

/** Null over no numbers at all. */
function overNumbers(aggregate: 'avg' | 'max' | 'min', term: Term): (condition: string) => string {
  if (!term.list) {
    const number = term.value?.number ?? nullOf('Float64')
    return condition => `${aggregate}If(${number}, ${condition})`
  }
  const numbers = numbersOf(term)
  return condition =>
    `if(sumIf(length(${numbers}), ${condition}) > 0, ${aggregate}ArrayIf(${numbers}, ${condition}), NULL)`
}

function overTexts(aggregate: 'max' | 'min', term: Term): (condition: string) => string {
  const texts = `arrayMap(x -> concat('s', substring(x, 2)), ${taggedValuesOf(term)})`
  return condition => `nullIf(${aggregate}ArrayIf(${texts}, ${condition}), '')`
}

function atEdge(pick: string, edge: 1 | -1, term: Term): (condition: string) => string {
  const values = taggedValuesOf(term)
  return condition =>
    `nullIf(${pick}(arrayElement(${values}, ${edge}), ${callOrder}, ${condition} AND notEmpty(${values})), '')`
}

function inOrder(values: string, condition: string): string {
  const rows = `groupArrayIf((${callOrder}, ${values}), ${condition})`
  return `arrayFlatten(arrayMap(row -> row.2, arraySort(row -> row.1, ${rows})))`
}
