import type { WorkspaceSchema } from '@muster/query'
import type { Dictionary } from './dictionary.ts'
import { commonWords } from './lexicon/common-words.ts'
import { linkWorkspace } from './link/workspace.ts'
import { tokenize } from './tokenize.ts'

/** A sentence in another language has at most so many words that are English, or in the workspace's names. */
const mostKnown = 0.5
const sureEnough = 0.3
const notSurprised = 0.1

/** Languages that nobody prompts in, and nonsense is taken for: Latin, Esperanto, Volapük, Klingon. */
const unspoken = new Set(['la', 'eo', 'vo', 'tlh'])

/**
 * Whether a prompt is in another language than English. Names of the workspace say nothing about its language. The models
 * of languages are loaded when they are first asked: most prompts need none.
 */
export async function isForeign(
  prompt: string,
  schema: WorkspaceSchema,
  dictionary: Dictionary,
): Promise<boolean> {
  const { vocabulary } = linkWorkspace(schema)
  const words = tokenize(prompt).filter(({ text }) => /^\p{L}+$/u.test(text))
  const known = words.filter(
    ({ text }) => vocabulary.hasName(text) || commonWords.has(text) || dictionary.has(text),
  )
  if (words.length === 0 || known.length / words.length > mostKnown) return false
  const [large, small] = await Promise.all([import('tinyld'), import('tinyld/light')])
  const [likeliest] = large.detectAll(prompt)
  if (!likeliest || likeliest.lang === 'en' || unspoken.has(likeliest.lang)) return false
  // Nonsense is like some language by chance, but hardly like one to both of two models.
  const [second] = small.detectAll(prompt)
  return likeliest.accuracy >= sureEnough && second !== undefined && second.accuracy >= notSurprised
}
