import { expect, test } from 'vitest'
import { tokenize } from '../tokenize.ts'
import { type Measure, readQuantity } from './quantity.ts'

test.each<[string, string, Measure]>([
  ['more than $50', 'greater_than 50', 'money'],
  ['over 50 dollars', 'greater_than 50', 'money'],
  ['at least three times', 'at_least 3', 'times'],
  ['more than once', 'greater_than 1', 'times'],
  ['twice or more', 'at_least 2', 'times'],
  ['3+ times', 'at_least 3', 'times'],
  ['no more than twenty five', 'at_most 25', 'number'],
  ['two hundred and ten', 'equals 210', 'number'],
  ['15% or more', 'at_least 15', 'percent'],
  ['25 or older', 'at_least 25', 'age'],
  ['older than 60', 'greater_than 60', 'age'],
  ['between $25 and $40', 'at_least 25, at_most 40', 'money'],
  ['30-45', 'at_least 30, at_most 45', 'number'],
  ['aged 30 to 45', 'at_least 30, at_most 45', 'age'],
  ['at least five different days', 'at_least 5', 'days'],
])('%s', (text, bounds, measure) => {
  const tokens = tokenize(text)
  const reading = readQuantity(tokens, 0)
  expect(reading?.value.bounds.map(({ order, value }) => `${order} ${value}`).join(', ')).toBe(bounds)
  expect(reading?.value.measure).toBe(measure)
  expect(reading?.end).toBe(tokens.length)
})

test.each(['more than others', 'at least', 'between friends'])('%s is no quantity', text => {
  expect(readQuantity(tokenize(text), 0)).toBeUndefined()
})
