import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse, print } from '../src/index.ts'

const text = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8')

/** The queries in blocks, an empty line between two. */
const blocks = [...text.matchAll(/^```\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.split(/\n\n+/))

/** The last cell of each row of a table that has a column of examples. */
const examples = [...text.matchAll(/^\|[^\n]*\| example \|\n\| ---[^\n]*\n((?:\|[^\n]*\n)+)/gm)].flatMap(
  ([, rows = '']) => [...rows.matchAll(/ `([^`]+)` \|$/gm)].map(([, example = '']) => example),
)

it('has examples', () => {
  expect(blocks.length).toBeGreaterThan(10)
  expect(examples.length).toBeGreaterThan(40)
})

it.each([...blocks, ...examples])('the reference is right that this is a query: %s', example => {
  const query = parse(example)
  expect(parse(print(query))).toEqual(query)
})
