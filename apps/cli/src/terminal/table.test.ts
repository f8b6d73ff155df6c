import { expect, test } from 'vitest'
import { layOutTable } from './table.ts'

test('text stands left, numbers right, and what is missing is blank', () => {
  const columns = [
    { name: 'user_id', cells: ['ada', 'bob'] },
    { name: 'orders', cells: [12, undefined] },
    { name: 'plan', cells: [null, 'pro'] },
  ]
  expect(layOutTable(columns, 80)).toEqual({
    lines: ['user_id  orders  plan', 'ada          12', 'bob              pro'],
    hidden: [],
  })
})

test('columns that do not fit are named, and at least one is shown', () => {
  const columns = ['user_id', 'email', 'plan'].map(name => ({ name, cells: ['x'.repeat(10)] }))
  expect(layOutTable(columns, 22)).toMatchObject({ hidden: ['plan'] })
  expect(layOutTable(columns, 21)).toMatchObject({ hidden: ['email', 'plan'] })
  expect(layOutTable(columns, 1)).toMatchObject({ hidden: ['email', 'plan'] })
})

test('a cell is one line, however much is in it', () => {
  const { lines } = layOutTable([{ name: 'note', cells: [`two\nlines, ${'x'.repeat(99)}`, { a: [1] }] }], 80)
  expect(lines).toEqual(['note', `two lines, ${'x'.repeat(20)}…`, '{"a":[1]}'])
})
