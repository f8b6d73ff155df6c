export { anyVocabulary, arbitraryQuery, type Vocabulary } from './arbitrary/query.ts'
export { segmentExamples } from './parse/segment-examples.ts'
