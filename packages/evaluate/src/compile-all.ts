import type { Query } from '@muster/query'
import { Candidates } from './candidates/candidates.ts'
import type { CompileOptions } from './compile-options.ts'
import { Compiler } from './compiler.ts'
import { Evaluation } from './evaluation.ts'
import type { Subject } from './subject.ts'

/** Many queries that are asked together about one subject after another. */
export interface AudienceSet {
  /** The keys of the queries that hold for the subject at an instant, in Unix milliseconds; in the order of the queries. */
  matching(subject: Subject, now: number): string[]
}

/** Compiles queries, so that what they have in common is worked out once. Throws as `compile` does. */
export function compileAll(queries: ReadonlyMap<string, Query>, options: CompileOptions = {}): AudienceSet {
  const compiler = new Compiler(queries.values(), options)
  const audiences = [...queries].map(([key, query]) => ({ key, holds: compiler.condition(query) }))
  const candidates = new Candidates([...queries.values()], field => compiler.scalar(field))
  const { zone = 'UTC' } = options
  return {
    matching(subject, now) {
      const evaluation = new Evaluation(subject, now, zone)
      const keys: string[] = []
      candidates.forEach(evaluation, place => {
        const audience = audiences[place]
        if (audience?.holds(evaluation)) keys.push(audience.key)
      })
      return keys
    },
  }
}
