import { multipliers, numberWords } from '../lexicon/number-words.ts'
import type { Token } from '../tokenize.ts'
import { type Reading, readIdiom } from './reading.ts'

/** A number in digits or words: “30”, “1,000”, “twenty five”, “two hundred”, “a couple of”. */
export function readNumber(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const digits = tokens[at]?.number
  if (digits !== undefined) return { value: digits, end: at + 1 }
  const couple = readIdiom(tokens, at, ['a couple of', 'a couple', 'couple of'])
  if (couple !== undefined) return { value: 2, end: couple }
  return readWords(tokens, at)
}

function readWords(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const article = isArticle(tokens[at]) && multipliers.has(tokens[at + 1]?.text ?? '')
  let end = article ? at + 1 : at
  let total = 0
  let group = article ? 1 : undefined
  for (; end < tokens.length; end++) {
    const word = tokens[end]?.text ?? ''
    const small = numberWords.get(word)
    const multiplier = multipliers.get(word)
    if (small !== undefined && (group === undefined || (group % 10 === 0 && small < 10))) {
      group = (group ?? 0) + small
    } else if (small !== undefined && group !== undefined && group % 100 === 0) {
      group += small
    } else if (multiplier !== undefined && group !== undefined) {
      if (multiplier >= 1_000) {
        total += group * multiplier
        group = 0
      } else {
        group *= multiplier
      }
    } else if (word === 'and' && group !== undefined && group >= 100 && continues(tokens[end + 1])) {
    } else {
      break
    }
  }
  return group === undefined ? undefined : { value: total + group, end }
}

function isArticle(token: Token | undefined): boolean {
  return token?.text === 'a' || token?.text === 'an'
}

function continues(token: Token | undefined): boolean {
  return numberWords.has(token?.text ?? '')
}
