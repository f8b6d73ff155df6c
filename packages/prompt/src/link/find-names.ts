import { glueWords, requestWords } from '../lexicon/fillers.ts'
import { countryCode } from '../lexicon/places.ts'
import { everybodyWords } from '../lexicon/subjects.ts'
import { synonyms } from '../lexicon/synonyms.ts'
import { familiesOf } from '../lexicon/word-families.ts'
import type { Token } from '../tokenize.ts'
import type { LinkedAttribute } from './linked-attribute.ts'
import { singular } from './name.ts'
import { inAnyOrder, inOrder, type NameIndex, type ValueCandidate } from './name-index.ts'
import type { LinkedAudience, Workspace } from './workspace.ts'

/** All in the workspace that goes by the same words of a prompt. */
export interface Named {
  readonly audiences: readonly LinkedAudience[]
  readonly attributes: readonly LinkedAttribute[]
  readonly values: readonly ValueCandidate[]
  /** How far what was said is from the name. */
  readonly cost: number
  /** The index of the token behind the words. */
  readonly end: number
}

const longestName = 6

/** What goes by the words from here on, however many they are. */
export function findNames(workspace: Workspace, tokens: readonly Token[], at: number): readonly Named[] {
  const ends = Array.from({ length: Math.min(longestName, tokens.length - at) }, (_, index) => at + index + 1)
  return ends.flatMap(end =>
    namedBy(workspace, tokens.slice(at, end), tokens[end]).map(named => ({ ...named, end })),
  )
}

function namedBy(
  { names }: Workspace,
  tokens: readonly Token[],
  next: Token | undefined,
): readonly Omit<Named, 'end'>[] {
  const isPlace = tokens[0]?.text === 'us' && everybodyWords.has(next?.text ?? '')
  // “no phone” is not the phone no.
  if ((isSmallWord(tokens) && !isPlace) || tokens[0]?.text === 'no') return []
  const words = tokens.map(({ text }) => text)
  const families = familiesIn(words)
  const withoutSmall = withoutSmallOnes(words)
  const country = countryCode(words.join(' '))
  const values = [
    ...(names.values.get(inOrder(words.map(singular))) ?? []),
    ...((country && names.countries.get(country)) || []),
  ]
  const audiences = names.audiences.get(inOrder(families)) ?? []
  const attributes = names.attributes.get(inAnyOrder(withoutSmall)) ?? []
  const exact = { audiences, attributes, values: literally(values, words), cost: 0 }
  const isExact = audiences.length + attributes.length + values.length > 0
  const isOfEvents =
    isExact && audiences.length + values.length === 0 && attributes.every(({ event }) => event)
  if (isExact && !isOfEvents) return [exact]
  // What is “points” of some event may be short for the “loyalty points” of people.
  const like = attributesLike(names, withoutSmall).filter(({ event }) => !isOfEvents || event === undefined)
  const loose = {
    audiences: [],
    attributes: like,
    values: isExact ? [] : (names.valuesByFamily.get(inOrder(families)) ?? []),
    cost: 0.4,
  }
  return [exact, loose].filter(
    ({ audiences, attributes, values }) => audiences.length + attributes.length + values.length > 0,
  )
}

/** The families of a name in a prompt: “opted in to marketing” has a small word in it that is part of none. */
function withoutSmallOnes(words: readonly string[]): readonly string[] {
  let at = 0
  return familiesOf(words).flatMap(({ family, length }) => {
    const isInside = at > 0 && at + length < words.length
    const isSmall = length === 1 && isInside && glueWords.has(words[at] ?? '')
    at += length
    return isSmall ? [] : [family]
  })
}

/** Attributes that go by other words for the same; or, of a single word, by a name that it is a part of. */
function attributesLike(names: NameIndex, families: readonly string[]): readonly LinkedAttribute[] {
  const others = families.flatMap((family, at) =>
    [...synonyms(family)].flatMap(
      other => names.attributes.get(inAnyOrder(families.toSpliced(at, 1, other))) ?? [],
    ),
  )
  if (families.length > 1) return [...new Set(others)]
  const [family = ''] = families
  const own = names.attributesInPart.get(family) ?? []
  const inPart =
    own.length > 0 ? own : [...synonyms(family)].flatMap(other => names.attributesInPart.get(other) ?? [])
  return [...new Set([...onlyOnes([...new Set(inPart)]), ...(own.length > 0 ? [] : others)])]
}

/** Those that are the only one of their event, or of people. */
function onlyOnes(attributes: readonly LinkedAttribute[]): readonly LinkedAttribute[] {
  return attributes.filter(
    one =>
      !attributes.some(
        other => other !== one && other.event === one.event && other.field.kind === one.field.kind,
      ),
  )
}

function familiesIn(words: readonly string[]): readonly string[] {
  return familiesOf(words).map(({ family }) => family)
}

/** Each value once; and of an attribute's, the ones spelled as was said, where there are any: “Sale” rather than “/sale”. */
function literally(values: readonly ValueCandidate[], words: readonly string[]): readonly ValueCandidate[] {
  const unique = [...new Map(values.map(candidate => [candidate.value, candidate])).values()]
  const isSpelled = ({ value }: ValueCandidate) => value.value.toLowerCase() === words.join(' ')
  const spelled = new Set(unique.filter(isSpelled).map(({ attribute }) => attribute))
  return unique.filter(candidate => !spelled.has(candidate.attribute) || isSpelled(candidate))
}

/** “in”, “it” and “us” are countries, or codes of another kind, only in capitals. */
function isSmallWord([first, second]: readonly Token[]): boolean {
  if (!first || second || !(glueWords.has(first.text) || requestWords.has(first.text))) return false
  return first.typed !== first.typed.toUpperCase() || first.typed.length === 1
}
