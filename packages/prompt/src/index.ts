export type { Interpretation, Refusal } from './interpretation.ts'
