export { isUpToDate } from './is-up-to-date.js'
