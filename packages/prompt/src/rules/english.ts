import { type Grammar, GrammarBuilder } from '../chart/grammar.ts'
import type { Phrase } from '../chart/phrase.ts'
import type { Workspace } from '../link/workspace.ts'
import { onceFor } from '../once-for.ts'
import { conditionRules } from './condition-rules.ts'
import { eventRules } from './event-rules.ts'
import { keyOf } from './key-of.ts'
import { predicateRules } from './predicate-rules.ts'

/** How English says whom it means, of what there is in a workspace: put together once, however many prompts are read by it. */
export const english = onceFor((workspace: Workspace): Grammar<Phrase> => {
  const grammar = new GrammarBuilder<Phrase>(keyOf)
  eventRules(grammar, workspace)
  predicateRules(grammar, workspace)
  conditionRules(grammar)
  return grammar
})
