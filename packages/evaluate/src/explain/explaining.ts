import type { CompileOptions } from '../compile-options.ts'
import type { Compiler } from '../compiler.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Forecast } from './change/forecast.ts'
import type { ExplainedCondition } from './explanation.ts'

/** What conditions are explained with. */
export interface Explaining {
  readonly compiler: Compiler
  readonly evaluation: Evaluation
  readonly forecast: Forecast
  readonly audiences: CompileOptions['audiences']
  /** The audiences that were explained already by their own queries. */
  readonly explained: Set<string>
}

/** What is told of a condition by its kind. */
export type Findings = Omit<ExplainedCondition, 'kind' | 'text' | 'description' | 'matches'>
