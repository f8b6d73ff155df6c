import { Lexer } from 'chevrotain'
import { vocabulary } from './tokens.ts'

/** Cuts a query's text into tokens. Every text can be cut: signs without a meaning become a token as well. */
export class QueryLexer extends Lexer {
  /** Chevrotain's check of the vocabulary takes as long as the rest, so it is left to a test. */
  constructor({ skipValidations = true } = {}) {
    super(vocabulary, { positionTracking: 'onlyOffset', skipValidations })
  }
}
