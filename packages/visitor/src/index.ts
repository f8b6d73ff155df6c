export type { VisitorAttributes } from './attributes.ts'
export type { Locate } from './place/place-attributes.ts'
export { type VisitorOptions, visitorAttributes } from './visitor-attributes.ts'
