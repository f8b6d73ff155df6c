import type { Query } from '@muster/query'
import type { CompileOptions } from './compile-options.ts'
import { Compiler } from './compiler.ts'
import { Evaluation } from './evaluation.ts'
import type { Subject } from './subject.ts'

/** A query that is ready to be asked about one subject after another. */
export interface CompiledQuery {
  /** Whether the query holds for the subject at an instant, in Unix milliseconds. */
  matches(subject: Subject, now: number): boolean
}

/** Compiles a query. Throws AudienceCycle, InvalidPattern and MissingRegexEngine. */
export function compile(query: Query, options: CompileOptions = {}): CompiledQuery {
  const holds = new Compiler([query], options).condition(query)
  const { zone = 'UTC' } = options
  return { matches: (subject, now) => holds(new Evaluation(subject, now, zone)) }
}
