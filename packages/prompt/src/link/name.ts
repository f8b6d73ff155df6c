import { abbreviations, possibleAbbreviations } from '../lexicon/abbreviations.ts'
import { familiesOf } from '../lexicon/word-families.ts'
import { remembered } from '../remembered.ts'

/** Names come again and again, in one event after another. */
const mostNames = 200_000

/**
 * The words of a name in any spelling: `lifetime_value`, `LifetimeValue` and “Lifetime value” are two words, and so is
 * `ltv`. What tells versions apart is none: `topup_v2`.
 */
export const wordsOf = remembered((name: string): readonly string[] => {
  const words =
    name
      .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const [first, ...others] = words
  return [...(first === undefined ? [] : [first]), ...others.filter(word => !/^v\d+$/.test(word))].flatMap(
    expanded,
  )
}, mostNames)

function expanded(word: string): readonly string[] {
  return Object.hasOwn(abbreviations, word) ? (abbreviations[word] ?? word).split(' ') : [word]
}

/** A word without the ending of the plural: values are known by their words, not by what is derived from them. */
export function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** The families of a name's words. */
export const namedFamilies = remembered(
  (name: string): readonly string[] => familiesOf(wordsOf(name)).map(({ family }) => family),
  mostNames,
)

/** The same, in each way that the name can be taken: an “app” may be an application. */
export function namesOf(name: string): readonly (readonly string[])[] {
  const words = wordsOf(name)
  const other = words.map(word =>
    Object.hasOwn(possibleAbbreviations, word) ? (possibleAbbreviations[word] ?? word) : word,
  )
  const isOther = other.some((word, at) => word !== words[at])
  return (isOther ? [words, other] : [words]).map(taken => familiesOf(taken).map(({ family }) => family))
}

/** The name in a form in which two spellings of it are equal. */
export function normalName(name: string): string {
  return namedFamilies(name).join(' ')
}
