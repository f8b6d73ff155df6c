import type { Edge } from '../chart/grammar.ts'
import type { Phrase } from '../chart/phrase.ts'
import type { Token } from '../tokenize.ts'
import type { Context, Reader } from './place.ts'
import { readAmounts } from './read-amounts.ts'
import { readConnectives } from './read-connectives.ts'
import { eventReader } from './read-events.ts'
import { readLiterals } from './read-literals.ts'
import { readNames } from './read-names.ts'
import { readTimes } from './read-times.ts'
import { insideNames, withSmallWords } from './small-words.ts'

/** All that single words, idioms and names can be. */
export function readWords(tokens: readonly Token[], context: Context): readonly Edge<Phrase>[] {
  const readers: readonly Reader[] = [
    readTimes,
    readAmounts,
    readConnectives,
    readLiterals,
    readNames,
    eventReader(tokens, context.workspace),
  ]
  const inNames = insideNames(tokens, context.workspace)
  return tokens.flatMap((_, at) =>
    readers
      .flatMap(read => read({ ...context, tokens, at }))
      .flatMap(({ phrase, start = at, end, cost = 0 }) =>
        withSmallWords({ phrase, start, end, cost }, tokens, inNames),
      ),
  )
}
