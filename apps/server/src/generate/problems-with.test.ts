import { parse, type WorkspaceSchema } from '@muster/query'
import { expect, test } from 'vitest'
import { problemsWith } from './problems-with.ts'

const schema: WorkspaceSchema = {
  events: [{ name: 'Order Completed', properties: [] }],
  traits: [
    { path: 'age', types: ['number'], examples: [] },
    { path: 'email', types: ['string'], examples: [] },
  ],
  context: [],
  audiences: [],
}

function problems(text: string): string[] {
  return problemsWith(parse(text), { schema, now: 0, zone: 'UTC' })
}

test.each([
  "event('Order Completed').count() = 0",
  "trait('age') > 60 OR trait('age') < 20",
  "trait('email').matches('@example\\.com$')",
])('nothing is wrong with %s', text => {
  expect(problems(text)).toEqual([])
})

test.each([
  [
    "event('Ordr Completed').count() = 0",
    'There is no event “Ordr Completed”. Did you mean “Order Completed”?',
  ],
  ["event('Order Completed').count() < 0", 'This never holds'],
  ["trait('age') > 60 AND trait('age') < 20", 'trait'],
  ["trait('email').matches('(')", 'The pattern is not a regular expression'],
])('of %s says why', (text, message) => {
  expect(problems(text)).toEqual([expect.stringContaining(message)])
})
