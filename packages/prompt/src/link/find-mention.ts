import { glueWords, requestWords } from '../lexicon/fillers.ts'
import { countryCode } from '../lexicon/places.ts'
import { familiesOf } from '../lexicon/word-families.ts'
import type { Token } from '../tokenize.ts'
import { inAnyOrder, inOrder, type ValueCandidate } from './name-index.ts'
import type { LinkedAttribute, LinkedAudience, Workspace } from './workspace.ts'

/** All in the workspace that goes by the same words of a prompt. */
export interface Mention {
  readonly audiences: readonly LinkedAudience[]
  readonly attributes: readonly LinkedAttribute[]
  readonly values: readonly ValueCandidate[]
  /** The index of the token behind the words. */
  readonly end: number
}

const longestName = 6

/** The longest words from here on by which something in the workspace goes. */
export function findMention(workspace: Workspace, tokens: readonly Token[], at: number): Mention | undefined {
  for (let end = Math.min(tokens.length, at + longestName); end > at; end--) {
    const mention = named(workspace, tokens.slice(at, end))
    if (mention) return { ...mention, end }
  }
  return undefined
}

function named({ names }: Workspace, tokens: readonly Token[]): Omit<Mention, 'end'> | undefined {
  if (isSmallWord(tokens)) return undefined
  const words = tokens.map(({ text }) => text)
  const families = familiesIn(words)
  const withoutSmall = familiesIn(
    words.filter((word, at) => at === 0 || at === words.length - 1 || !glueWords.has(word)),
  )
  const country = countryCode(words.join(' '))
  const values = [
    ...(names.values.get(inOrder(families)) ?? []),
    ...((country && names.countries.get(country)) || []),
  ]
  const audiences = names.audiences.get(inOrder(families)) ?? []
  const attributes = names.attributes.get(inAnyOrder(withoutSmall)) ?? []
  if (audiences.length + attributes.length + values.length === 0) return undefined
  return { audiences, attributes, values: literally(values, words) }
}

function familiesIn(words: readonly string[]): readonly string[] {
  return familiesOf(words).map(({ family }) => family)
}

/** Each value once; and of those, the ones spelled as was said, where there are any: “Sale” rather than “/sale”. */
function literally(values: readonly ValueCandidate[], words: readonly string[]): readonly ValueCandidate[] {
  const unique = [...new Map(values.map(candidate => [candidate.value, candidate])).values()]
  const spelled = unique.filter(({ value }) => value.value.toLowerCase() === words.join(' '))
  return spelled.length > 0 ? spelled : unique
}

/** “in”, “it” and “us” are countries, or codes of another kind, only in capitals. */
function isSmallWord([first, second]: readonly Token[]): boolean {
  if (!first || second || !(glueWords.has(first.text) || requestWords.has(first.text))) return false
  return first.typed !== first.typed.toUpperCase() || first.typed.length === 1
}
