import type { Dictionary } from './dictionary.ts'
import type { Vocabulary } from './link/vocabulary.ts'
import type { Correction } from './spell.ts'
import type { Token } from './tokenize.ts'

/** Puts a word that the workspace has in place of one that nobody here knows, where a dictionary says that it means the same. */
export function paraphrase(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  dictionary?: Dictionary,
): { readonly tokens: readonly Token[]; readonly corrections: readonly Correction[] } {
  if (!dictionary) return { tokens, corrections: [] }
  const corrections: Correction[] = []
  const paraphrased = tokens.map(token => {
    const isOpen =
      token.number === undefined && /^\p{L}{4,}$/u.test(token.text) && !vocabulary.has(token.text)
    const meant = isOpen ? dictionary.related(token.text).find(word => vocabulary.nameFor(word)) : undefined
    if (meant === undefined) return token
    corrections.push({ typed: token.typed, meant })
    return { ...token, text: meant }
  })
  return { tokens: paraphrased, corrections }
}
