import type { Comparison } from '../ast/query.ts'
import { print } from '../print/print.ts'
import { comparisons, sources } from '../walk.ts'
import { reasonOfEmptiness } from './emptiness.ts'
import { judge } from './judge.ts'
import { type Rule, warning } from './warning.ts'

/** Events that nobody can have, because of a time that does not exist or a `where` that never holds. */
export const emptyStream: Rule = query =>
  comparisons(query).flatMap(comparison =>
    reasonsOf(comparison).map(reason =>
      warning('empty-stream', `No event can be meant: ${reason}.`, print(comparison), judge(comparison)),
    ),
  )

/** Why there are no events on a side of a comparison. */
export function reasonsOf(comparison: Comparison): string[] {
  return sources(comparison).flatMap(source =>
    source.kind === 'aggregate' ? (reasonOfEmptiness(source) ?? []) : [],
  )
}
