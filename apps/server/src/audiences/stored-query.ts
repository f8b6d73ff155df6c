import { parse, type Query } from '@muster/query'
import { LRUCache } from 'lru-cache'

const known = new LRUCache<string, Query>({ max: 5_000 })

/** The query that a saved text is: the same object for as long as it is remembered. */
export function storedQuery(text: string): Query {
  const found = known.get(text)
  if (found) return found
  const query = parse(text)
  known.set(text, query)
  return query
}
