import type { Compiler } from '../../compiler.ts'
import type { Evaluation } from '../../evaluation.ts'

/** The millisecond in which something changes: evaluations just before it does and as it does. */
export interface Turn {
  readonly before: Evaluation
  readonly after: Evaluation
  readonly compiler: Compiler
}
