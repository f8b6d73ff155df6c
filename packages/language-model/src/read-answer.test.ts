import { parse } from '@muster/query'
import { expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'

const query = parse("event('Order Completed').within(30 days).count() = 0")

test.each([
  JSON.stringify({ query }),
  JSON.stringify({ query, unclear: null, phrases: null, confidence: 0.9 }),
  `\`\`\`json\n${JSON.stringify({ query })}\n\`\`\``,
])('reads %s', text => {
  expect(readAnswer(text)).toMatchObject({ query })
})

test('a model may say that there is no query', () => {
  expect(readAnswer('{"unclear": "Nothing here tells who is tall."}')).toMatchObject({
    unclear: 'Nothing here tells who is tall.',
  })
})

test.each([
  ['', 'The answer is not JSON.'],
  ['{"query": {"kind": "comp', 'The answer is not JSON.'],
  ['I would rather not.', 'The answer is not JSON.'],
  ['[]', 'At the top: Invalid input: expected object, received array.'],
  ['{}', 'At the top: give either `query` or `unclear`.'],
  [JSON.stringify({ query, unclear: 'both' }), 'At the top: give either `query` or `unclear`.'],
  ['{"query": {"kind": "comparison"}}', 'At query.left: Invalid input: expected object, received undefined.'],
  [
    '{"query": {"kind": "sql", "text": "DROP TABLE calls"}}',
    "At query.kind: Invalid discriminator value. Expected 'and' | 'or' | 'not' | 'any' | 'all' | 'comparison'.",
  ],
])('of %s says what is wrong', (text, problem) => {
  expect(readAnswer(text)).toMatchObject({ problems: expect.arrayContaining([problem]) })
})

test('what is nested without end does no harm', () => {
  const nested = `${'{"kind":"not","operand":'.repeat(50_000)}1${'}'.repeat(50_000)}`
  expect(readAnswer(`{"query":${nested}}`)).toEqual({ problems: ['The answer is nested too deeply.'] })
})
