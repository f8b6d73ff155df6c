export { compileLive, type LiveAudiences, type Look } from './compile-live.ts'
