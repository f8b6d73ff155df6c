import type { Query } from '@muster/query'
import type { CompileOptions } from '../compile-options.ts'
import { Compiler } from '../compiler.ts'
import { Evaluation } from '../evaluation.ts'
import type { Subject } from '../subject.ts'
import { Forecast } from './change/forecast.ts'
import { explainCondition } from './explain-condition.ts'
import type { Explanation } from './explanation.ts'
import { smallestFlip } from './smallest-flip.ts'

export interface ExplainOptions extends CompileOptions {
  /** How far ahead moments of change are looked for, in milliseconds; 400 days if it is left out. */
  readonly horizon?: number
}

const usualHorizon = 400 * 86_400_000

/** Why a query holds for a subject at an instant, in Unix milliseconds, or does not. Throws as `compile` does. */
export function explain(
  query: Query,
  subject: Subject,
  now: number,
  options: ExplainOptions = {},
): Explanation {
  const { audiences, zone = 'UTC', horizon = usualHorizon } = options
  const compiler = new Compiler([query], options)
  const evaluation = new Evaluation(subject, now, zone)
  const forecast = new Forecast(query, evaluation, horizon, compiler, options)
  const because = explainCondition(query, { compiler, evaluation, forecast, audiences, explained: new Set() })
  return { matches: because.matches, because, until: forecast.changeOf(query), flip: smallestFlip(because) }
}
