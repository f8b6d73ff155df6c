import { print, type Query } from '@muster/query'
import type { Generated } from './generated-schema.ts'

/**
 * The outermost conditions of a query, each beside the words of the prompt that it is said to come from. Words that do
 * not stand in the prompt just so, or that cannot be told apart by condition, are left empty.
 */
export function conditionsOf(
  query: Query,
  phrases: readonly string[],
  prompt: string,
): Generated['conditions'] {
  const conditions = 'operands' in query ? query.operands : [query]
  const isEach = phrases.length === conditions.length
  const searchFrom = new Map<string, number>()
  return conditions.map((condition, at) => {
    const phrase = (isEach ? phrases[at] : undefined)?.trim() ?? ''
    const start = phrase === '' ? -1 : prompt.indexOf(phrase, searchFrom.get(phrase))
    const text = print(condition)
    if (start < 0) return { text, phrase: '', start: 0, end: 0 }
    const end = start + phrase.length
    searchFrom.set(phrase, end)
    return { text, phrase, start, end }
  })
}
