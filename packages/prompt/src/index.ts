export { checkLength } from './check-length.ts'
export { interpret } from './interpret.ts'
export type { Interpretation, InterpretedCondition, Refusal } from './interpretation.ts'
