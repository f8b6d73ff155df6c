import { expect, test } from 'vitest'
import { isFound } from './is-found.ts'

test.each([
  ['Order_Completed', 'order completed'],
  ['OrderCompleted', 'ER COM'],
  ['Café crème', 'cafe-creme'],
  ['cafe', 'CAFÉ'],
  ['100 % sure', '%'],
  ['anything', ''],
])('%j is found by %j', (name, search) => {
  expect(isFound(name, search)).toBe(true)
})

test.each([
  ['Order Completed', 'ordr'],
  ['sure', '%'],
])('%j is not found by %j', (name, search) => {
  expect(isFound(name, search)).toBe(false)
})
