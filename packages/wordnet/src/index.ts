export { WordNet } from './wordnet.ts'
