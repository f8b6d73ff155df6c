import type { EventValue, Reducer } from '@muster/query'
import { mostFrequent } from './most-frequent.ts'
import type { Parameters } from './parameters.ts'
import { numbersOf, type StoredField, taggedValuesOf } from './stored-field.ts'
import { nullOf, numberValue, taggedValue, type Value } from './value.ts'

/**
 * A reducer as an aggregate function over rows. `column` takes the function for the condition that rows must meet, and
 * names its result. Over no rows a count or sum is 0 and all else is null, which are the columns' defaults as well.
 */
export function reduceRows(
  reducer: Reducer,
  fieldOf: (value: EventValue) => StoredField,
  column: (aggregate: (condition: string) => string) => string,
  parameters: Parameters,
): Value {
  switch (reducer.kind) {
    case 'count':
      return numberValue(column(condition => `countIf(${condition})`))
    case 'count_days':
      return numberValue(column(condition => `uniqExactIf(toDate(time), ${condition})`))
    case 'count_unique': {
      const values = taggedValuesOf(fieldOf(reducer.of))
      return numberValue(column(condition => `uniqExactArrayIf(${values}, ${condition})`))
    }
    case 'sum':
      return numberValue(column(sumOf(fieldOf(reducer.of))))
    case 'avg': {
      const average = overNumbers('avg', fieldOf(reducer.of))
      return numberValue(column(condition => `round(${average(condition)}, 6)`))
    }
    case 'max':
    case 'min':
      return reducer.as === 'string'
        ? taggedValue(column(overTexts(reducer.kind, fieldOf(reducer.of))))
        : numberValue(column(overNumbers(reducer.kind, fieldOf(reducer.of))))
    case 'first':
      return taggedValue(column(atEdge('argMinIf', 1, fieldOf(reducer.of))))
    case 'last':
      return taggedValue(column(atEdge('argMaxIf', -1, fieldOf(reducer.of))))
    case 'mode': {
      const values = taggedValuesOf(fieldOf(reducer.of))
      const atLeast = parameters.bind(reducer.atLeast, 'UInt32')
      return taggedValue(column(condition => mostFrequent(inOrder(values, condition), atLeast)))
    }
  }
}

function sumOf(field: StoredField): (condition: string) => string {
  if (field.list) return condition => `round(sumArrayIf(${numbersOf(field)}, ${condition}), 6)`
  const number = field.value ? `ifNull(${field.value.number}, 0)` : 'toFloat64(0)'
  return condition => `round(sumIf(${number}, ${condition}), 6)`
}

/** Null over no numbers at all. */
function overNumbers(aggregate: 'avg' | 'max' | 'min', field: StoredField): (condition: string) => string {
  if (!field.list) {
    const number = field.value?.number ?? nullOf('Float64')
    return condition => `${aggregate}If(${number}, ${condition})`
  }
  const numbers = numbersOf(field)
  return condition =>
    `if(sumIf(length(${numbers}), ${condition}) > 0, ${aggregate}ArrayIf(${numbers}, ${condition}), NULL)`
}

function overTexts(aggregate: 'max' | 'min', field: StoredField): (condition: string) => string {
  const texts = `arrayMap(x -> concat('s', substring(x, 2)), ${taggedValuesOf(field)})`
  return condition => `nullIf(${aggregate}ArrayIf(${texts}, ${condition}), '')`
}

function atEdge(pick: string, edge: 1 | -1, field: StoredField): (condition: string) => string {
  const values = taggedValuesOf(field)
  return condition =>
    `nullIf(${pick}(arrayElement(${values}, ${edge}), (time, message_id), ${condition} AND notEmpty(${values})), '')`
}

function inOrder(values: string, condition: string): string {
  const rows = `groupArrayIf((time, message_id, ${values}), ${condition})`
  return `arrayFlatten(arrayMap(row -> row.3, arraySort(row -> (row.1, row.2), ${rows})))`
}
