import { anyEventWords, conjunctions, inactiveWords } from '../lexicon/connectives.ts'
import { glueWords } from '../lexicon/fillers.ts'
import { synonyms } from '../lexicon/synonyms.ts'
import { familiesOf, familyOf } from '../lexicon/word-families.ts'
import { anyEvent, type EventPattern } from '../link/event-pattern.ts'
import type { Workspace } from '../link/workspace.ts'
import { type EventsOption, eventsOption, eventsPhrase, type SaidEvent } from '../meaning/events-phrase.ts'
import type { Token } from '../tokenize.ts'
import { type Found, idiomIs, type Place, textsOf } from './place.ts'

/** Reads the words of a prompt that say events: of those for which it has enough words. */
export function eventReader(
  tokens: readonly Token[],
  workspace: Workspace,
): (place: Place) => readonly Found[] {
  const patterns = patternsOf(tokens, workspace)
  return place => [
    ...readAnyEvent(place),
    ...wordsAt(place).flatMap(word => readEventWord(place, word, patterns)),
  ]
}

const anything = eventsOption({ pattern: anyEvent, said: [], words: [] }, 0.2)

function readAnyEvent(place: Place): readonly Found[] {
  return [
    ...idiomIs(place, anyEventWords, eventsPhrase([anything])),
    ...idiomIs(place, inactiveWords, eventsPhrase([anything], { stage: 'behind', negated: true })),
  ]
}

/** One or two words that belong together, by their family; and a buyer is one who buys. */
function wordsAt({ tokens, at }: Place): readonly { family: string; end: number }[] {
  const [first] = familiesOf(textsOf(tokens, at, at + 2))
  const agent = /^(\p{L}{3,}?)(?:er|or)s?$/u.exec(tokens[at]?.text ?? '')?.[1]
  const verbs = agent === undefined ? [] : [agent, `${agent}e`]
  return [
    ...(first ? [{ family: first.family, end: at + first.length }] : []),
    ...verbs.map(verb => ({ family: familyOf(verb), end: at + 1 })),
  ]
}

function readEventWord(
  place: Place,
  { family, end }: { family: string; end: number },
  patterns: ReadonlySet<EventPattern>,
): readonly Found[] {
  const options = [
    ...optionsFor(place, family, end, patterns, 0),
    ...[...synonyms(family)].flatMap(other => optionsFor(place, other, end, patterns, 0.25)),
  ]
  // “spent” is the sum of what was ordered, unless an event is named so.
  const isOrder = (option: EventsOption) => family === spending && !option.events[0]?.pattern.isName
  const orders = options.filter(isOrder)
  const others = options.filter(option => !isOrder(option))
  const isHint = place.workspace.names.words.has(family) && !glueWords.has(place.tokens[place.at]?.text ?? '')
  return [
    ...(orders.length > 0 ? [{ end, phrase: eventsPhrase(orders, { summary: { reducer: 'sum' } }) }] : []),
    ...(others.length > 0 ? [{ end, phrase: eventsPhrase(others) }] : []),
    ...(isHint ? [{ end, phrase: { kind: 'hint', families: [family] } as const, cost: 0.05 }] : []),
  ]
}

const spending = familyOf('spend')

function optionsFor(
  { tokens, at, workspace }: Place,
  family: string,
  end: number,
  patterns: ReadonlySet<EventPattern>,
  cost: number,
): readonly EventsOption[] {
  const found = (workspace.patterns.get(family) ?? []).filter(pattern => patterns.has(pattern))
  if (found.length === 0) return []
  const words = tokens.slice(at, end).map(({ typed }) => typed)
  const earlier = new Set(familiesOf(textsOf(tokens, 0, at)).map(({ family }) => family))
  return found.flatMap(pattern => {
    const said = { pattern, said: [family], words, isVague: workspace.vague.has(pattern) }
    const whole = completed(said, earlier, isAfterJoint(tokens, at))
    return [eventsOption(said, cost), ...(whole ? [eventsOption(whole, cost + 0.3)] : [])]
  })
}

/**
 * “registered for a webinar but did not attend”: what was said before is what it was done to. “booked a hotel and a
 * flight”: it was done to both.
 */
function completed(
  { pattern, said, ...others }: SaidEvent,
  earlier: ReadonlySet<string>,
  isAfterJoint: boolean,
): SaidEvent | undefined {
  const missing = pattern.needed.filter(family => !said.includes(family))
  const isVerbSaid = said.some(
    family => family === pattern.needed.at(-1) || pattern.optional.includes(family),
  )
  const isBefore =
    (isVerbSaid || isAfterJoint) && missing.length > 0 && missing.every(family => earlier.has(family))
  return isBefore ? { ...others, pattern, said: [...said, ...missing], isCarriedOn: true } : undefined
}

function isAfterJoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return articles.has(before) ? isAfterJoint(tokens, at - 1) : conjunctions.has(before)
}

const articles = new Set(['a', 'an', 'the', 'any', 'some', 'their', 'then', 'also'])

/** The ways to say an event for which the prompt has all the words, or nearly: as many as can be told apart. */
function patternsOf(
  tokens: readonly Token[],
  { patterns, passedOver }: Workspace,
): ReadonlySet<EventPattern> {
  const families = new Set(
    tokens.flatMap((_, at) => familiesOf(textsOf(tokens, at, at + 2)).map(({ family }) => family)),
  )
  for (const family of [...families]) for (const other of synonyms(family)) families.add(other)
  const candidates = new Set([...families].flatMap(family => patterns.get(family) ?? []))
  const byMissing: EventPattern[][] = [[], [], []]
  for (const pattern of candidates) {
    const missing = pattern.needed.filter(family => !families.has(family)).length
    const isEnough = missing < 2 || pattern.needed.length > 2
    if (isEnough && !passedOver.has(pattern)) byMissing[missing]?.push(pattern)
  }
  const [whole = [], ...others] = byMissing
  const found = new Set(whole)
  for (const more of others)
    if (found.size + more.length <= mostPatterns) for (const one of more) found.add(one)
  return found
}

const mostPatterns = 200
