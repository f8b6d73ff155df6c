import type { Query } from '../ast/query.ts'
import { grammarMistake } from './grammar-mistake.ts'
import { QueryLexer } from './query-lexer.ts'
import { QueryParser } from './query-parser.ts'
import { QuerySyntaxError } from './query-syntax-error.ts'

let tools: { readonly lexer: QueryLexer; readonly parser: QueryParser } | undefined

/** Reads a query's text. Throws QuerySyntaxError. */
export function parse(text: string): Query {
  // Chevrotain takes tens of milliseconds to build these: once, and not before they are needed.
  tools ??= { lexer: new QueryLexer(), parser: new QueryParser() }
  const { lexer, parser } = tools
  const { tokens } = lexer.tokenize(text)
  const query = parser.parse(text, tokens)
  const [error] = parser.errors
  if (error) throw new QuerySyntaxError(text, grammarMistake(parser, tokens, error.token))
  return query as Query
}
