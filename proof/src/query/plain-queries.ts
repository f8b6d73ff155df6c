import { type Query, readAudiences } from '@muster/query'
import { arbitraryQuery } from '@muster/query/testing'
import fc, { type Arbitrary } from 'fast-check'
import { audienceKeys, durations, eventNames, paths, sources, visitorPaths } from '../workspace/words.ts'
import { isEvaluable } from './is-evaluable.ts'
import { patterns } from './patterns.ts'

const vocabulary = {
  name: fc.constantFrom(...eventNames, ...sources, ...audienceKeys),
  path: fc.constantFrom(...paths, ...visitorPaths, ...audienceKeys.map(key => [key])),
  text: fc.constantFrom(...patterns, 'pro', 'NL', '1', 'true', 'x', '12.50'),
  number: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constantFrom(0.5, 12.5, 1e300, 1784116800000)),
  duration: fc.constantFrom(...durations),
}

/** Any query at all in the workspace's words, aimed at nothing. No trait is named like an audience, be it one that is yet to come. */
export function plainQueries(audiences: ReadonlyMap<string, Query>): Arbitrary<Query> {
  return arbitraryQuery(vocabulary)
    .map(query => readAudiences(query, name => audienceKeys.includes(name)))
    .filter(query => isEvaluable(query, audiences))
}
