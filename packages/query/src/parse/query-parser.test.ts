import { expect, it } from 'vitest'
import { QueryLexer } from './query-lexer.ts'
import { QueryParser } from './query-parser.ts'

it('has a sound vocabulary and an unambiguous grammar', () => {
  expect(() => new QueryLexer({ skipValidations: false })).not.toThrow()
  expect(() => new QueryParser({ skipValidations: false })).not.toThrow()
})
