import type { Dictionary } from './dictionary.ts'
import { commonWords } from './lexicon/common-words.ts'
import { familyOf } from './lexicon/word-families.ts'
import type { Correction } from './spell.ts'
import type { Token } from './tokenize.ts'

/** Puts a word that the workspace has in place of one that nobody here knows, where a dictionary says that it means the same. */
export function paraphrase(
  tokens: readonly Token[],
  workspaceWords: ReadonlySet<string>,
  dictionary?: Dictionary,
): { readonly tokens: readonly Token[]; readonly corrections: readonly Correction[] } {
  if (!dictionary) return { tokens, corrections: [] }
  const known = new Map([...workspaceWords].map(word => [familyOf(word), word]))
  const common = new Set([...commonWords].map(familyOf))
  const corrections: Correction[] = []
  const paraphrased = tokens.map(token => {
    const family = familyOf(token.text)
    if (
      token.number !== undefined ||
      !/^\p{L}{4,}$/u.test(token.text) ||
      known.has(family) ||
      common.has(family)
    )
      return token
    const meant = dictionary.related(token.text).find(word => known.has(familyOf(word)))
    if (meant === undefined) return token
    corrections.push({ typed: token.typed, meant })
    return { ...token, text: meant }
  })
  return { tokens: paraphrased, corrections }
}
