import { expect, it } from 'vitest'
import { print } from '../print/print.ts'
import { querySchema } from '../schema/query.ts'
import { parse } from './parse.ts'
import { segmentExamples } from './segment-examples.ts'

it.each(segmentExamples)('reads and prints %s', text => {
  const query = parse(text)
  const printed = print(query)
  expect(parse(printed)).toEqual(query)
  expect(print(parse(printed))).toBe(printed)
  expect(querySchema.parse(query)).toEqual(query)
})
