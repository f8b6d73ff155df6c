import { print, type WorkspaceSchema } from '@muster/query'
import { type Combined, combine } from './grammar/combine.ts'
import { contradiction } from './grammar/contradiction.ts'
import { readClauses } from './grammar/read-clauses.ts'
import { splitClauses } from './grammar/split.ts'
import { trim } from './grammar/trim.ts'
import type { Interpretation, InterpretedCondition, Refusal } from './interpretation.ts'
import { nearestNames } from './link/nearest-names.ts'
import { linkWorkspace, type Workspace } from './link/workspace.ts'
import { NotUnderstood } from './not-understood.ts'
import { joinValues } from './phrase/join-values.ts'
import type { Span } from './phrase/phrase.ts'
import { readPhrases } from './phrase/read-phrases.ts'
import { type Correction, spell } from './spell.ts'
import { tokenize } from './tokenize.ts'

/**
 * Reads a sentence in plain English as a query over what is in the workspace. It is right, or it says what it could
 * not read: no word that would change who is meant is passed over.
 */
export function interpret(
  prompt: string,
  schema: WorkspaceSchema,
  { now }: { readonly now: Date },
): Interpretation | Refusal {
  const workspace = linkWorkspace(schema)
  try {
    return read(prompt, workspace, now)
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    const { message, words } = error
    return { understood: false, reason: message, words, nearest: nearestNames(workspace, words) }
  }
}

function read(prompt: string, workspace: Workspace, now: Date): Interpretation {
  const spelled = spell(tokenize(prompt), workspace.words)
  const { tokens, unused } = trim(spelled.tokens, prompt)
  const phrases = joinValues(readPhrases(tokens, { prompt, workspace, now }), prompt)
  const combined = combine(readClauses(splitClauses(phrases, workspace), workspace))
  const impossible = contradiction(combined.query, workspace)
  if (impossible) throw new NotUnderstood(impossible)
  return {
    understood: true,
    query: combined.query,
    conditions: conditionsOf(combined, prompt),
    assumptions: [...spelled.corrections.map(sayCorrection), ...assumptionsOf(combined)],
    unused,
  }
}

function conditionsOf({ parts }: Combined, prompt: string): readonly InterpretedCondition[] {
  return parts.map(({ query, start, end }) => ({ text: print(query), ...sliceOf(prompt, { start, end }) }))
}

function sliceOf(prompt: string, { start, end }: Span): { phrase: string; start: number; end: number } {
  return { phrase: prompt.slice(start, end), start, end }
}

function assumptionsOf({ parts, assumptions }: Combined): readonly string[] {
  return [...new Set([...parts.flatMap(part => part.assumptions), ...assumptions])]
}

function sayCorrection({ typed, meant }: Correction): string {
  return `“${typed}” is read as “${meant}”`
}
