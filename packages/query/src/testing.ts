export { anyVocabulary, arbitraryQuery, type Vocabulary } from './arbitrary/query.ts'
export { hostileParts, hostileTexts } from './parse/hostile-texts.ts'
export { segmentExamples } from './parse/segment-examples.ts'
