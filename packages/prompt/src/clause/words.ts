import { familyOf } from '../lexicon/word-families.ts'
import { type EventMatch, findEvents } from '../link/find-event.ts'
import type { LinkedAttribute, LinkedValue, Workspace } from '../link/workspace.ts'
import { NotUnderstood } from '../not-understood.ts'
import type { MentionPhrase, Phrase } from '../phrase/phrase.ts'
import { moneyOf } from './find-measure.ts'

/** The event that a stretch of phrases may name, by all their words. */
export function eventsNamed(workspace: Workspace, phrases: readonly Phrase[]): readonly EventMatch[] {
  const said = new Set(phrases.flatMap(familiesOfPhrase))
  const isMoneySaid = phrases.some(
    phrase => phrase.kind === 'quantity' && phrase.quantity.measure === 'money',
  )
  const withMoney = isMoneySaid ? workspace.events.filter(({ properties }) => moneyOf(properties)) : []
  const valuesOf = phrases.flatMap(phrase =>
    phrase.kind === 'mention' ? phrase.values.flat().flatMap(({ attribute }) => attribute.event ?? []) : [],
  )
  return findEvents(workspace, said, new Set([...valuesOf, ...withMoney.map(({ name }) => name)]))
}

export function familiesOfPhrase(phrase: Phrase | undefined): readonly string[] {
  return phrase?.kind === 'word' || phrase?.kind === 'mention' || phrase?.kind === 'summary'
    ? phrase.families
    : []
}

/** The attribute among these that the phrase names, if it names one. */
export function attributeNamed(
  phrase: Phrase | undefined,
  among: readonly LinkedAttribute[],
): LinkedAttribute | undefined {
  if (phrase?.kind !== 'mention') return undefined
  const named = phrase.attributes.filter(attribute => among.includes(attribute))
  return named.length === 1 ? named[0] : named.find(({ path }) => path.length === 1)
}

/** The attributes among these that have every value in the phrase. */
export function attributesWithValues(
  phrase: MentionPhrase,
  among: readonly LinkedAttribute[],
): readonly LinkedAttribute[] {
  if (phrase.values.length === 0) return []
  return among.filter(attribute =>
    phrase.values.every(candidates => candidates.some(candidate => candidate.attribute === attribute)),
  )
}

/** Whether a word is in the name of an attribute: the “plan” of “the gold plan”. */
export function isInName(families: readonly string[], attribute: LinkedAttribute): boolean {
  return families.every(family => attribute.names.some(name => name.includes(family)))
}

/** For each value in the phrase, all the spellings in which the attribute has it. */
export function spellingsOf(
  { values }: MentionPhrase,
  attribute: LinkedAttribute,
): readonly (readonly LinkedValue[])[] {
  return values.map(candidates =>
    candidates.filter(candidate => candidate.attribute === attribute).map(({ value }) => value),
  )
}

/** “roses and herbs” */
export function isAllOf({ joins, values }: MentionPhrase): boolean {
  return joins === 'and' && values.length > 1
}

export function eitherOrBoth({ text }: MentionPhrase): NotUnderstood {
  return new NotUnderstood(`“${text}” can mean both together or either.`, [text])
}

const spending = familyOf('spend')

/** “spent”: a purchase, and the sum of what was paid. */
export function isSpending(phrase: Phrase): boolean {
  return phrase.kind === 'summary' && phrase.families.includes(spending)
}
