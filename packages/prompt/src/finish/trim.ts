import {
  campaignWords,
  idleIdioms,
  interjections,
  metaWords,
  purposeVerbs,
  requestWords,
} from '../lexicon/fillers.ts'
import { singular } from '../link/name.ts'
import { inOrder, type NameIndex } from '../link/name-index.ts'
import type { Token } from '../tokenize.ts'

const articles = new Set(['a', 'an', 'the', 'all', 'every', 'each', 'of', ',', '?', 'which'])

/** What is left of a prompt without the words that do not say who is meant, and those words. */
export interface Trimmed {
  readonly tokens: readonly Token[]
  readonly unused: readonly string[]
}

/** Takes off “find me all”, at the head; “so that we can thank them”, at the end; and “both ends included”. */
export function trim(tokens: readonly Token[], prompt: string, names: NameIndex): Trimmed {
  const opening = openingLength(tokens)
  const head = opening + headLength(tokens.slice(opening), names)
  const rest = withoutRemarks(segments(tokens.slice(head)))
  const tail = rest.findIndex((segment, at) => isAside(segment, at, rest))
  const said = (tail < 0 ? rest : rest.slice(0, tail)).flat()
  const cut = purposeStart(said)
  const unused = [tokens.slice(0, head), said.slice(cut), tail < 0 ? [] : rest.slice(tail).flat()]
    .filter(part => part.some(({ text }) => !articles.has(text)))
    .map(part => prompt.slice(part[0]?.start, part.at(-1)?.end).replace(/^[,?\s]+/, ''))
  return { tokens: withoutMarks(said.slice(0, cut)), unused }
}

/** “Hi team, …”, “For the loan mailing I need …”, “For the review: …” */
function openingLength(tokens: readonly Token[]): number {
  if (/^(?:hi|hey|hello|dear|morning)$/.test(tokens[0]?.text ?? '')) {
    const comma = tokens.findIndex(({ text }) => text === ',')
    return comma > 0 && comma <= 3 ? comma + 1 : 0
  }
  if (tokens[0]?.text !== 'for') return 0
  const end = tokens.findIndex(({ text }) => text === ':' || text === ',' || text === 'i' || text === 'we')
  return end > 0 && end <= 8 ? end + 1 : 0
}

/** Only words that ask for an audience, and at least one that is more than an article. */
function headLength(tokens: readonly Token[], names: NameIndex): number {
  const end = tokens.findIndex(
    (token, at) => !isRequest(token, tokens[at - 1]) || beginsName(tokens, at, names),
  )
  return end < 0 ? tokens.length : end
}

/** “All-inclusive” hotels are not all hotels. */
function beginsName(tokens: readonly Token[], at: number, names: NameIndex): boolean {
  const texts = tokens.slice(at, at + 4).map(({ text }) => singular(text))
  return [2, 3, 4].some(length => length <= texts.length && names.values.has(inOrder(texts.slice(0, length))))
}

/** “us” is who asks in “give us”, and a country otherwise. */
function isRequest({ text, typed }: Token, before: Token | undefined): boolean {
  if (text === 'us') return typed !== 'US' && before !== undefined
  return requestWords.has(text)
}

const marks = new Set(['?', '.', '!', ';', '…', '–', '—'])

/** Without “both ends included” and “in addition” between commas. */
function withoutRemarks(parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const isLeftOut = parts.map((part, at) => isRemark(part) || isOrBoth(part, parts.slice(0, at)))
  return parts.flatMap((part, at) => {
    if (isLeftOut[at]) return []
    return [isLeftOut[at - 1] && part[0]?.text === ',' ? part.slice(1) : part]
  })
}

/** “one or the other, or both”: without the first “or” it would be one and the other. */
function isOrBoth([mark, ...words]: readonly Token[], before: readonly (readonly Token[])[]): boolean {
  const text = words.map(word => word.text).join(' ')
  const isBoth = mark?.text === ',' && /^or (?:indeed )?both$/.test(text)
  return isBoth && before.flat().some(({ text }) => text === 'or')
}

/** The stretches between commas and the ends of sentences, each with the mark before it. */
function segments(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === ',' || marks.has(token.text)) found.push([])
    found.at(-1)?.push(token)
  }
  return found
}

/** What says why, or that something does not matter; and so does all that follows it. */
function isAside(segment: readonly Token[], at: number, all: readonly (readonly Token[])[]): boolean {
  const [mark, ...words] = segment
  if (at === 0 || !mark) return false
  const text = words.map(word => word.text).join(' ')
  const isLast = all.slice(at + 1).every((later, index) => isAside(later, at + 1 + index, all))
  return isLast && (words.length === 0 || asides.some(aside => aside.test(text)))
}

/** “both ends included” */
function isRemark([mark, ...words]: readonly Token[]): boolean {
  const text = words.map(word => word.text).join(' ')
  return (
    mark?.text === ',' &&
    words.length > 0 &&
    (remarks.some(remark => remark.test(text)) || idleIdioms.includes(text))
  )
}

const remarks: readonly RegExp[] = [
  /^(?:both |either |the |two |all |that |these )*(?:ends?|day|today|figures?|amounts?|values?|bounds?|limits?|numbers?) (?:are |is |both )?(?:included|inclusive|in)$/,
  /^(?:it )?(?:does|do) not (?:really )?matter\b/,
  /^(?:no matter|whichever|whatever)\b/,
  /^all included$/,
  /^not (?:even (?:one|once)|a single one|ever)$/,
  /^or (?:indeed )?(?:none|none at all|neither|not at all)$/,
  /^(?:including|even) (?:none|zero|those who have done none|not any)$/,
  /^(?:zero|none) (?:counts|is fine|included)(?: too| as well)?$/,
]

const asides: readonly RegExp[] = [
  /^(?:and |so |so that |because |since |as )?(?:we|i) (?:really |just |also )?(?:want|would|need|will|can|could|may|might|plan|hope|owe|intend|like|should|shall|wish|aim|think|am|are)\b/,
  /^so (?:that )?(?:we|i|our|they)\b/,
  /^so the .* (?:i|we) \w+$/,
  /^(?:it|this|that|these|they) (?:is |are )?for (?:the|our|my|a|an|some|their|next)\b/,
  /^(?:let|these are|those are|this is for|it is for|this one is for|they are for|need (?:them|it|these)|needed for)\b/,
  /^for (?:the|our|my|a|an|some|their|this|next) /,
  new RegExp(`^(?:in order )?to (?:${purposeVerbs.join('|')})\\b`),
  new RegExp(`\\b(?:${metaWords.join('|')})\\b(?: too| for me| either| as well)?$`),
]

/** Where, within a sentence, the words begin that say why. */
function purposeStart(tokens: readonly Token[]): number {
  const at = tokens.findIndex((_, index) => index > 0 && isPurpose(tokens, index))
  return at < 0 ? tokens.length : at
}

function isPurpose(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at).map(({ text }) => text)
  const text = rest.join(' ')
  if (inner.some(purpose => purpose.test(text))) return true
  const namesCampaign = /^for (?:the|our|my|a|an) /.test(text) && campaignWords.has(rest.at(-1) ?? '')
  return namesCampaign && rest.length <= 7
}

const inner: readonly RegExp[] = [
  /^so that (?:we|i|our)\b/,
  /^so (?:we|i) (?:can|could|may|will)\b/,
  /^(?:because|since|as) (?:we|i) (?:want|would|need|will|plan|hope|are going)\b/,
  new RegExp(`^in order to (?:${purposeVerbs.join('|')})\\b`),
  new RegExp(
    `^to (?:${purposeVerbs.join('|')}) (?:them|these|those|to|back|our|us|their|everyone|the|a|an)\\b`,
  ),
]

function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)?.text ?? ''
  const isIdle = last === ',' || marks.has(last) || interjections.has(last)
  return isIdle ? withoutMarks(tokens.slice(0, -1)) : tokens
}
