import type { FieldPhrase, Phrase } from '../chart/phrase.ts'
import { birthdayWords, tenureWords } from '../lexicon/attribute-meanings.ts'
import { oppositeOf } from '../lexicon/opposites.ts'
import { siteNames } from '../lexicon/visitor-meanings.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { findNames, type Named } from '../link/find-names.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import { singular } from '../link/name.ts'
import type { Workspace } from '../link/workspace.ts'
import { optionOf } from '../meaning/predicate.ts'
import { audiencePhrase } from './audience-phrase.ts'
import { type Found, foundTo, idiomIs, type Place, textsOf, typedUpTo } from './place.ts'

/** Names of attributes, values and audiences, and what people say for them. */
export function readNames(place: Place): readonly Found[] {
  const { tokens, at, workspace } = place
  return [
    ...findNames(workspace, tokens, at).flatMap(named => readNamed(place, named)),
    ...readPartOfValues(place),
    ...readDatesOfPeople(place),
    ...readOpposite(place),
    ...(siteNames.has(tokens[at]?.text ?? '')
      ? foundTo(at + 1, site(workspace, tokens[at]?.text ?? ''), 0.6)
      : []),
  ]
}

function readNamed(place: Place, { audiences, attributes, values, cost, end }: Named): readonly Found[] {
  const { tokens, at } = place
  const typed = tokens[end - 1]?.text ?? ''
  const isPast = /(?:ed|en|up|out)$/.test(typed)
  const found: Found[] = audiences.map(({ key }) => ({ end, phrase: audiencePhrase(key, at, end) }))
  // “returned an order” is not said of returning visitors.
  const said = attributes.filter(({ field }) => !isPast || field.kind !== 'visitor')
  if (said.length > 0) {
    const field: FieldPhrase = { kind: 'field', attributes: said, isPast, isPart: cost > 0 }
    found.push({ end, phrase: field, cost })
    if (isModified(place)) found.push({ end, phrase: field, cost: cost + 0.1, start: at - 1 })
  }
  if (values.length > 0) {
    const isPlural = /[^s]s$/.test(typed)
    const isOfVisitors = tokens.some(({ text }) => /^visitors?$/.test(text))
    const text = typedUpTo(place, end)
    const value: Phrase = { kind: 'value', rows: [values], joins: undefined, isPlural, isOfVisitors, text }
    found.push({ end, phrase: value, cost })
    if (isClassed(place, end)) found.push({ end: end + 1, phrase: value, cost: cost + 0.05 })
  }
  return found
}

/** “jazz music”: a word that nobody here knows, for what the value is. */
function isClassed({ tokens, at, workspace, dictionary }: Place, end: number): boolean {
  const noun = tokens[end]?.text ?? ''
  if (!dictionary || noun === '' || workspace.vocabulary.nameFor(noun) !== undefined) return false
  return dictionary.isKind(textsOf(tokens, at, end).join('_'), noun)
}

/** “music genres”: with a word that nobody here knows it makes another name for the same. */
function isModified({ tokens, at, workspace, dictionary }: Place): boolean {
  const [before, head] = at > 0 ? textsOf(tokens, at - 1, at + 1) : []
  if (!dictionary || !before || !head || workspace.vocabulary.nameFor(before) !== undefined) return false
  return dictionary.related(`${before}_${head}`).some(word => familyOf(word) === familyOf(head))
}

/** “designers”: a word that several values have in common. */
function readPartOfValues({ tokens, at, workspace }: Place): readonly Found[] {
  const word = singular(tokens[at]?.text ?? '')
  const attributes = workspace.names.valuesInPart.get(word) ?? []
  if (attributes.length === 0) return []
  const test = { kind: 'affix', affix: 'contains', text: word } as const
  const assumptions = [`“${word}” is read as any value with that word`]
  const options = attributes.map(attribute => ({ ...optionOf(attribute, test), assumptions }))
  return foundTo(at + 1, { kind: 'predicate', negated: false, options }, 0.6)
}

/** “been with us”, “turning a year older” */
function readDatesOfPeople(place: Place): readonly Found[] {
  const { startDate, birthday } = place.workspace
  const field = (attribute: LinkedAttribute, isPast: boolean): FieldPhrase => ({
    kind: 'field',
    attributes: [attribute],
    isPart: false,
    isPast,
  })
  return [
    ...(startDate ? idiomIs(place, tenureWords, field(startDate, true), 0.1) : []),
    ...(birthday ? idiomIs(place, birthdayWords, field(birthday, false)) : []),
  ]
}

/** “failed”, of what says whether one passed. */
function readOpposite({ tokens, at, workspace }: Place): readonly Found[] {
  const opposite = oppositeOf(tokens[at]?.text ?? '')
  const named = opposite === undefined ? [] : (workspace.names.attributes.get(opposite) ?? [])
  const options = named
    .filter(({ types }) => types.includes('boolean'))
    .map(attribute => ({ ...optionOf(attribute, { kind: 'truth' }), negated: true, isNamed: true }))
  return options.length > 0 ? foundTo(at + 1, { kind: 'predicate', options, negated: false }, 0.1) : []
}

/** Where visitors came from, by a part of its address. */
function site({ people }: Workspace, name: string): Phrase {
  const referrer = people.filter(
    ({ field }) => field.kind === 'visitor' && field.path.join('.') === 'referrer.host',
  )
  const test = { kind: 'affix', affix: 'contains', text: name } as const
  return {
    kind: 'predicate',
    negated: false,
    options: referrer.map(attribute => optionOf(attribute, test)),
  }
}
