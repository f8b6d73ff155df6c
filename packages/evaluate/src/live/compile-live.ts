import type { Query } from '@muster/query'
import type { CompileOptions } from '../compile-options.ts'
import { Compiler } from '../compiler.ts'
import type { Condition } from '../condition.ts'
import { Evaluation } from '../evaluation.ts'
import { type Moment, never } from '../moments/moment.ts'
import { Moments } from '../moments/moments.ts'
import { steppedChanges } from '../moments/stepped-changes.ts'
import type { Subject } from '../subject.ts'

/** Audiences that are asked one by one about one subject after another, now and as time passes. */
export interface LiveAudiences {
  /** Looks at a subject at an instant, in Unix milliseconds. */
  look(subject: Subject, now: number): Look
}

/** What is asked about one subject at one instant. Throws RangeError for a key that was not compiled. */
export interface Look {
  holds(key: string): boolean
  /**
   * The first instant after this one, and not after `end`, at which the query changes by time alone; Infinity if there is
   * none. It may be one at which nothing changes, where more than a thousand would have to be looked at.
   */
  nextChange(key: string, end: number): number
}

/** How many instants one change is looked for at. */
const maxSteps = 1_000

/** Compiles queries, so that what they have in common is worked out once. Throws as `compile` does. */
export function compileLive(
  queries: ReadonlyMap<string, Query>,
  options: CompileOptions = {},
): LiveAudiences {
  const compiler = new Compiler(queries.values(), options)
  const moments = new Moments(compiler, options)
  const audiences = new Map(
    [...queries].map(([key, query]) => [
      key,
      { holds: compiler.condition(query), moment: moments.condition(query) },
    ]),
  )
  const find = (key: string) => {
    const audience = audiences.get(key)
    if (!audience) throw new RangeError(`“${key}” is not among the audiences.`)
    return audience
  }
  const { zone = 'UTC' } = options
  return {
    look(subject, now) {
      const evaluation = new Evaluation(subject, now, zone)
      return {
        holds: key => find(key).holds(evaluation),
        nextChange: (key, end) => firstChange(find(key), evaluation, end),
      }
    },
  }
}

function firstChange(
  { holds, moment }: { readonly holds: Condition; readonly moment: Moment },
  { subject, now, zone }: Evaluation,
  end: number,
): number {
  if (moment === never) return never()
  const evaluateAt = (instant: number) => new Evaluation(subject, instant, zone)
  return steppedChanges(holds, moment, { evaluateAt, now, end, atMost: maxSteps }).next().value
}
