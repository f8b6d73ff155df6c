export { type ExplainOptions, explain } from './explain.ts'
export type { Change, ExplainedCondition, Explanation, Flip } from './explanation.ts'
