import { distance } from 'fastest-levenshtein'
import type { Dictionary } from './dictionary.ts'
import { familyOf } from './lexicon/word-families.ts'
import type { Vocabulary } from './link/vocabulary.ts'
import type { Token } from './tokenize.ts'

/** Words in which a letter more, less or wrong is taken for a slip; with a dictionary that has no such word, shorter ones too. */
const longEnough = 6
const longEnoughOfNoWord = 4

/** Words in which two letters may be wrong, where a dictionary has no such word. */
const longEnoughForTwo = 8

/** Words in which two letters in the wrong order are. */
const longEnoughToSwap = 4

/** A word that was read as another. */
export interface Correction {
  readonly typed: string
  readonly meant: string
}

/** Puts right what was plainly mistyped: a word that is unknown, and one slip away from just one that is known. */
export function spell(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  dictionary?: Dictionary,
): { readonly tokens: readonly Token[]; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = []
  const spelled = whole(tokens, vocabulary).map(token => {
    if (token.number !== undefined || vocabulary.has(token.text)) return token
    const meant = dictionary?.has(token.text)
      ? undefined
      : correct(token.text, vocabulary, dictionary !== undefined)
    if (meant === undefined) return token
    corrections.push({ typed: token.typed, meant })
    return { ...token, text: meant }
  })
  return { tokens: spelled, corrections }
}

/** “add-ons”, where the data has “addons”. */
function whole(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (isOneWord(tokens[at - 1], token, vocabulary)) return []
    const next = tokens[at + 1]
    if (!next || !isOneWord(token, next, vocabulary)) return [token]
    return [{ ...token, text: token.text + next.text, typed: `${token.typed}-${next.typed}`, end: next.end }]
  })
}

function isOneWord(one: Token | undefined, other: Token, vocabulary: Vocabulary): boolean {
  if (!one || other.start - one.end !== 1 || one.number !== undefined || other.number !== undefined)
    return false
  const text = one.text + other.text
  return text.length >= longEnough && vocabulary.nameFor(text) !== undefined && !vocabulary.hasName(one.text)
}

/** Words that differ only in inflection are one: then the slip may have been in either. */
function correct(word: string, vocabulary: Vocabulary, isNoWord: boolean): string | undefined {
  const slips = vocabulary.near(word).filter(candidate => isSlip(word, candidate, isNoWord))
  const near =
    slips.length > 0 || !isNoWord ? slips : vocabulary.near(word).filter(meant => isFar(word, meant))
  const [first, ...others] = near
  return first !== undefined && others.every(other => familyOf(other) === familyOf(first)) ? first : undefined
}

/** “telefone” */
function isFar(word: string, meant: string): boolean {
  return (
    Math.min(word.length, meant.length) >= longEnoughForTwo &&
    word[0] === meant[0] &&
    distance(word, meant) === 2
  )
}

/** “listened” is no slip for “listener”, but another form of the same word. */
function isSlip(word: string, meant: string, isNoWord: boolean): boolean {
  if (Math.abs(word.length - meant.length) > 1 || meant.startsWith(familyOf(word))) return false
  if (word.length >= longEnoughToSwap && isSwap(word, meant)) return true
  const least = isNoWord ? longEnoughOfNoWord : longEnough
  return Math.min(word.length, meant.length) >= least && word[0] === meant[0] && distance(word, meant) === 1
}

function isSwap(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false
  const at = [...word].findIndex((letter, index) => letter !== meant[index])
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  return at >= 0 && swapped === meant
}
