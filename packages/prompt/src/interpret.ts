import { describe, print, type Query, type WorkspaceSchema } from '@muster/query'
import type { Dictionary } from './dictionary.ts'
import { contradiction } from './finish/contradiction.ts'
import { type Trimmed, trim } from './finish/trim.ts'
import { withoutRemarks } from './finish/without-remarks.ts'
import type { Interpretation, InterpretedCondition, Refusal } from './interpretation.ts'
import { nearestNames } from './link/nearest-names.ts'
import { linkWorkspace, type Workspace } from './link/workspace.ts'
import { leafQuery } from './meaning/to-query.ts'
import { leavesOf, type Tree } from './meaning/tree.ts'
import { NotUnderstood } from './not-understood.ts'
import { paraphrase } from './paraphrase.ts'
import { type Reading, readPrompt } from './read-prompt.ts'
import { type Correction, spell } from './spell.ts'
import { type Token, tokenize } from './tokenize.ts'
import type { Context } from './words/place.ts'

interface Options {
  /** What “today” is in the sentence. */
  readonly now: Date
  /** Tells slips from words that are merely not known here, and finds others for the same. */
  readonly dictionary?: Dictionary
}

/**
 * Reads a sentence in plain English as a query over what is in the workspace. It is right, or it says what it could
 * not read: no word that would change who is meant is passed over.
 */
export function interpret(
  prompt: string,
  schema: WorkspaceSchema,
  options: Options,
): Interpretation | Refusal {
  const workspace = linkWorkspace(schema)
  try {
    return read(prompt, workspace, options)
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    const { message, words } = error
    return { understood: false, reason: message, words, nearest: nearestNames(workspace, words) }
  }
}

function read(prompt: string, workspace: Workspace, { now, dictionary }: Options): Interpretation {
  const spelled = spell(tokenize(prompt), workspace.vocabulary, dictionary)
  const paraphrased = paraphrase(spelled.tokens, workspace.vocabulary, dictionary)
  const corrections = [...spelled.corrections, ...paraphrased.corrections]
  const { tokens, unused, readings } = firstUnderstood(paraphrased.tokens, {
    prompt,
    workspace,
    now,
    dictionary,
  })
  const [best, next] = readings
  const impossible = contradiction(best.query, workspace)
  if (impossible) throw new NotUnderstood(impossible)
  const other = next && next.cost - best.cost < nearlyAsLikely ? next.query : undefined
  return {
    understood: true,
    query: best.query,
    conditions: conditionsOf(best.tree, tokens, prompt),
    assumptions: [...corrections.map(sayCorrection), ...new Set(best.assumptions), ...sayOther(other)],
    unused,
    ...(other && { other }),
  }
}

/** What stands before a colon or in parentheses may be no more than a name or a remark: it is left out if it must be. */
function firstUnderstood(
  spelled: readonly Token[],
  context: Context,
): Trimmed & { readonly readings: Likely } {
  const trimmed = trim(spelled, context.prompt, context.workspace.names)
  let failure: unknown
  for (const attempt of [trimmed, ...withoutRemarks(trimmed, context)]) {
    try {
      return { ...attempt, readings: likely(readPrompt(attempt.tokens, context)) }
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error
      failure ??= error
    }
  }
  throw failure
}

/** The best of some readings, and the others. */
type Likely = readonly [Reading, ...Reading[]]

/** Throws where even the best reading is wrong more often than right. */
function likely([best, ...others]: readonly Reading[]): Likely {
  if (!best) throw new NotUnderstood('No condition was found that says who is meant.')
  if (best.cost >= tooUnlikely) throw new NotUnderstood(unlikely(best), [])
  return [best, ...others]
}

/** “who” only leads to what is said. */
function firstWord(tokens: readonly Token[], at: number): Token | undefined {
  const isLead = /^(?:who|that|which|whose|and|or|,)$/.test(tokens[at]?.text ?? '')
  return isLead && at + 1 < tokens.length ? firstWord(tokens, at + 1) : tokens[at]
}

/** A reading that costs no more than so much more is told as well. */
const nearlyAsLikely = 0.4

function sayOther(other: Query | undefined): readonly string[] {
  return other ? [`It could also mean: ${describe(other)}`] : []
}

/** Readings that cost so much are wrong more often than right. */
const tooUnlikely = 1.45

function unlikely({ query }: Reading): string {
  return `It is not clear who is meant. The nearest that could be read is: ${describe(query)}`
}

function conditionsOf(tree: Tree, tokens: readonly Token[], prompt: string): readonly InterpretedCondition[] {
  return leavesOf(tree).flatMap(leaf => {
    const query = leafQuery(leaf)
    const start = firstWord(tokens, leaf.start)?.start ?? 0
    const end = tokens[leaf.end - 1]?.end ?? start
    return query ? [{ text: print(query), phrase: prompt.slice(start, end), start, end }] : []
  })
}

function sayCorrection({ typed, meant }: Correction): string {
  return `“${typed}” is read as “${meant}”`
}
