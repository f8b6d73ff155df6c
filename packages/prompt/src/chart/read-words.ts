import type { Dictionary } from '../dictionary.ts'
import { birthdayWords, tenureWords } from '../lexicon/attribute-meanings.ts'
import { comparativesAfter, comparativesBefore } from '../lexicon/comparatives.ts'
import {
  absenceWords,
  affixes,
  againWords,
  anyEventWords,
  conjunctions,
  eachWords,
  exceptions,
  habitWords,
  inactiveWords,
  laterWords,
  negations,
  nothingWords,
  offWords,
  onWords,
  orderWords,
  plusWords,
  sameWords,
  summaries,
} from '../lexicon/connectives.ts'
import { genericNouns, glueWords, idleIdioms } from '../lexicon/fillers.ts'
import { monthOf } from '../lexicon/months.ts'
import { oppositeOf } from '../lexicon/opposites.ts'
import { everybodyWords, populationWords, relativeWords } from '../lexicon/subjects.ts'
import { synonyms } from '../lexicon/synonyms.ts'
import { siteNames } from '../lexicon/visitor-meanings.ts'
import { familiesOf, familyOf } from '../lexicon/word-families.ts'
import { anyEvent, type EventPattern } from '../link/event-pattern.ts'
import { findNames } from '../link/find-names.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import { singular } from '../link/name.ts'
import { inOrder } from '../link/name-index.ts'
import type { Workspace } from '../link/workspace.ts'
import { type EventsOption, eventsOption, eventsPhrase, type SaidEvent } from '../meaning/events-phrase.ts'
import { optionOf } from '../meaning/predicate.ts'
import { readDuration } from '../phrase/duration.ts'
import { type Quantity, readLength, readQuantity } from '../phrase/quantity.ts'
import { readIdiom } from '../phrase/reading.ts'
import { readWindow } from '../phrase/window.ts'
import type { Token } from '../tokenize.ts'
import type { Edge } from './grammar.ts'
import type { Phrase } from './phrase.ts'

/** Whoever reads words needs these. */
export interface Context {
  readonly prompt: string
  readonly workspace: Workspace
  readonly now: Date
  readonly dictionary?: Dictionary | undefined
}

/** All that single words, idioms and names can be. */
export function readWords(tokens: readonly Token[], context: Context): readonly Edge<Phrase>[] {
  const patterns = patternsOf(tokens, context.workspace)
  const edges = tokens.flatMap((_, at) => readFrom(tokens, at, context, patterns))
  const inNames = insideNames(tokens, context.workspace)
  return edges.flatMap(edge => withSmallWords(edge, tokens, inNames))
}

/** Words that are in the name of a value, behind its first: the “inclusive” of “all-inclusive” is no small word. */
function insideNames(tokens: readonly Token[], { names }: Workspace): ReadonlySet<number> {
  const inside = tokens.flatMap((_, start) =>
    [2, 3, 4].flatMap(length =>
      names.values.has(inOrder(textsOf(tokens, start, start + length).map(singular)))
        ? Array.from({ length: length - 1 }, (_, index) => start + 1 + index)
        : [],
    ),
  )
  return new Set(inside)
}

function readFrom(
  tokens: readonly Token[],
  start: number,
  { prompt, workspace, now, dictionary }: Context,
  patterns: ReadonlySet<EventPattern>,
): readonly Edge<Phrase>[] {
  const edges: Edge<Phrase>[] = []
  const add = (end: number | undefined, phrase: Phrase, cost = 0) => {
    if (end !== undefined) edges.push({ phrase, start, end, cost })
  }
  const idiom = (idioms: readonly string[]) => readIdiom(tokens, start, idioms)
  const word = tokens[start]?.text ?? ''
  const isOfVisitors = tokens.some(({ text }) => /^visitors?$/.test(text))
  const earlier = new Set(
    familiesOf(tokens.slice(0, start).map(({ text }) => text)).map(({ family }) => family),
  )

  const window = readWindow(tokens, start, now)
  if (window) add(window.end, { kind: 'window', ...window.value })
  if (window?.value.window.kind === 'lasting') {
    const before = { kind: 'before', duration: window.value.window.duration } as const
    add(window.end, { kind: 'window', window: before, assumptions: [] }, 0.2)
  }
  add(idiom(eachWords), { kind: 'each' })
  add(idiom(againWords), { kind: 'window', window: { kind: 'again' }, assumptions: [] })
  const quantity = readQuantity(tokens, start)
  if (quantity) {
    const text = prompt.slice(tokens[start]?.start, tokens[quantity.end - 1]?.end)
    const isName = workspace.names.values.has(inOrder(textsOf(tokens, start, quantity.end)))
    add(quantity.end, { kind: 'quantity', quantities: [quantity.value], text }, isName ? 0.5 : 0)
  }
  const length = readLength(tokens, start)
  if (length) {
    const text = prompt.slice(tokens[start]?.start, tokens[length.end - 1]?.end)
    add(length.end, { kind: 'quantity', quantities: [length.value], text }, 0.1)
  }
  const habit = idiom(habitWords)
  if (habit !== undefined)
    add(habit, { kind: 'habit', text: prompt.slice(tokens[start]?.start, tokens[habit - 1]?.end) })
  add(idiom(['only', 'just']), { kind: 'only' })
  add(idiom(absenceWords), { kind: 'absence' })
  if (word === 'non') add(start + 1, { kind: 'negation', sort: 'prefix' })
  const isRelative = word === 'without' || word === 'lacking'
  add(idiom(negations), { kind: 'negation', sort: 'plain', isRelative })
  if (isOtherThan(tokens, start)) add(start + 1, { kind: 'negation', sort: 'plain' }, 0.3)
  add(idiom(exceptions), { kind: 'negation', sort: 'exception' }, word === 'but' ? 0.4 : 0)
  add(idiom(nothingWords), {
    kind: 'negation',
    sort: 'nothing',
    isOfThose: word === 'none' || /^nothing of/.test(idiomText(tokens, start)),
  })
  add(idiom(laterWords), { kind: 'later' })
  if (/^(?:since|after)$/.test(word) && start === tokens.length - 1) add(start + 1, { kind: 'later' })
  for (const [order, idioms] of orderWords) add(idiom(idioms), { kind: 'order', order })
  add(idiom(sameWords), { kind: 'same' })
  for (const [reducer, idioms] of summaries) add(idiom(idioms), { kind: 'summary', reducer })
  for (const [affix, idioms] of affixes) {
    const end = idiom(idioms)
    const text = end === undefined ? undefined : readText(tokens, end, prompt)
    add(text?.end, { kind: 'affixed', affix, text: text?.text ?? '' })
  }
  const joins = conjunctions.get(word)
  if (joins) add(start + 1, { kind: 'joint', joins, comma: false })
  add(idiom(plusWords), { kind: 'joint', joins: 'plus', comma: false })
  if (joins === 'list') {
    const next = conjunctions.get(tokens[start + 1]?.text ?? '')
    if (next && next !== 'list') add(start + 2, { kind: 'joint', joins: next, comma: true })
    add(readIdiom(tokens, start + 1, plusWords), { kind: 'joint', joins: 'plus', comma: true })
  }
  if (word === 'both') add(start + 1, { kind: 'both' })
  if (relativeWords.has(word)) add(start + 1, { kind: 'relative', word: word === 'whose' ? 'who' : word })
  if (everybodyWords.has(word) || populationWords.has(word)) add(start + 1, { kind: 'subject' })
  const something = idiom(anyEventWords)
  const anything = eventsOption({ pattern: anyEvent, said: [], words: [] }, 0.2)
  add(something, eventsPhrase([anything]))
  add(idiom(inactiveWords), eventsPhrase([anything], { stage: 'behind', negated: true }))
  const bare = readDuration(tokens, start)
  if (bare) {
    const { duration, assumption } = bare.value
    const assumptions = assumption === undefined ? [] : [assumption]
    add(bare.end, { kind: 'window', window: { kind: 'lasting', duration }, assumptions }, 0.4)
  }
  add(idiom(onWords), { kind: 'switch', isOn: true })
  add(idiom(offWords), { kind: 'switch', isOn: false })
  for (const [order, idioms] of comparativesBefore) add(idiom(idioms), { kind: 'comparative', order })
  for (const [order, idioms] of comparativesAfter) add(idiom(idioms), { kind: 'bound', order })
  const quoted = readQuoted(tokens, start, prompt)
  if (quoted) {
    add(quoted.end, { kind: 'text', text: quoted.text })
    for (const phrase of quotedNames(workspace, quoted.text, start, quoted.end)) add(quoted.end, phrase)
  }
  const { startDate, birthday } = workspace
  if (startDate)
    add(idiom(tenureWords), { kind: 'field', attributes: [startDate], isPart: false, isPast: true }, 0.1)
  if (birthday)
    add(idiom(birthdayWords), { kind: 'field', attributes: [birthday], isPart: false, isPast: false })
  const opposite = oppositeOf(word)
  const opposed = opposite === undefined ? [] : (workspace.names.attributes.get(opposite) ?? [])
  const denied = opposed.filter(({ types }) => types.includes('boolean'))
  if (denied.length > 0) add(start + 1, untrue(denied), 0.1)
  const unseen = readUnseen(tokens, start)
  if (unseen) add(unseen.end, { kind: 'text', text: unseen.text }, 0.1)
  if (word === '(') add(start + 1, { kind: 'open' })
  if (word === ')') add(start + 1, { kind: 'close' })
  const onDays = word === 'on' ? readQuantity(tokens, start + 1) : undefined
  if (onDays && /^days?$/.test(tokens[onDays.end]?.text ?? '')) {
    const text = prompt.slice(tokens[start]?.start, tokens[onDays.end]?.end)
    const days: Quantity = { ...onDays.value, measure: 'days' }
    add(onDays.end + 1, { kind: 'quantity', quantities: [days], text })
  }
  const part = workspace.names.valuesInPart.get(singular(word)) ?? []
  if (part.length > 0) add(start + 1, containing(part, singular(word)), 0.6)
  for (const { audiences, attributes, values, cost, end } of findNames(workspace, tokens, start)) {
    const typed = tokens[end - 1]?.text ?? ''
    const isPast = /(?:ed|en|up|out)$/.test(typed)
    // “returned an order” is not said of returning visitors.
    const said = attributes.filter(({ field }) => !isPast || field.kind !== 'visitor')
    if (said.length > 0) {
      const field = { kind: 'field', attributes: said, isPast, isPart: cost > 0 } as const
      add(end, field, cost)
      if (isModified(start)) edges.push({ phrase: field, start: start - 1, end, cost: cost + 0.1 })
    }
    const isPlural = /[^s]s$/.test(typed)
    const text = prompt.slice(tokens[start]?.start, tokens[end - 1]?.end)
    if (values.length > 0) {
      const value = { kind: 'value', rows: [values], joins: undefined, isPlural, isOfVisitors, text } as const
      add(end, value, cost)
      if (isClassed(end)) add(end + 1, value, cost + 0.05)
    }
    for (const { key } of audiences) add(end, audiencePhrase(key, start, end))
  }
  const [first] = familiesOf(tokens.slice(start, start + 2).map(({ text }) => text))
  if (first) addEventWord(first.family, start + first.length)
  const agent = /^(\p{L}{3,}?)(?:er|or)s?$/u.exec(word)?.[1]
  if (agent !== undefined) for (const verb of [agent, `${agent}e`]) addEventWord(familyOf(verb), start + 1)
  const month = monthOf.get(word)
  if (month !== undefined && word !== 'may') add(start + 1, { kind: 'month', months: [month] })
  if (siteNames.has(word)) add(start + 1, site(workspace, word), 0.6)
  return edges

  /** “jazz music”: a word that nobody here knows, for what the value is. */
  function isClassed(end: number): boolean {
    const noun = tokens[end]?.text ?? ''
    if (!dictionary || noun === '' || workspace.vocabulary.nameFor(noun) !== undefined) return false
    return dictionary.isKind(textsOf(tokens, start, end).join('_'), noun)
  }

  /** “music genres”: with a word that nobody here knows it makes another name for the same. */
  function isModified(start: number): boolean {
    const [before, head] = textsOf(tokens, start - 1, start + 1)
    if (!dictionary || !before || !head || workspace.vocabulary.nameFor(before) !== undefined) return false
    return dictionary.related(`${before}_${head}`).some(word => familyOf(word) === familyOf(head))
  }

  function optionsFor(family: string, end: number, cost: number): readonly EventsOption[] {
    const words = tokens.slice(start, end).map(({ typed }) => typed)
    return (workspace.patterns.get(family) ?? [])
      .filter(pattern => patterns.has(pattern))
      .flatMap(pattern => {
        const said = { pattern, said: [family], words }
        const whole = completed(said, earlier, isAfterJoint(tokens, start))
        return [eventsOption(said, cost), ...(whole ? [eventsOption(whole, cost + 0.3)] : [])]
      })
  }

  function addEventWord(family: string, end: number): void {
    const ownOptions = optionsFor(family, end, 0)
    const otherOptions = [...synonyms(family)].flatMap(other => optionsFor(other, end, 0.25))
    const options = [...ownOptions, ...otherOptions]
    // “spent” is the sum of what was ordered, unless an event is named so.
    const isOrder = (option: EventsOption) => family === spending && !option.events[0]?.pattern.isName
    const orders = options.filter(isOrder)
    const others = options.filter(option => !isOrder(option))
    if (orders.length > 0) add(end, eventsPhrase(orders, { summary: { reducer: 'sum' } }))
    if (others.length > 0) add(end, eventsPhrase(others))
    if (workspace.names.words.has(family) && !glueWords.has(word))
      add(end, { kind: 'hint', families: [family] }, 0.05)
  }
}

/**
 * “registered for a webinar but did not attend”: what was said before is what it was done to. “booked a hotel and a
 * flight”: it was done to both.
 */
function completed(
  { pattern, said, words }: SaidEvent,
  earlier: ReadonlySet<string>,
  isAfterJoint: boolean,
): SaidEvent | undefined {
  const missing = pattern.needed.filter(family => !said.includes(family))
  const isVerbSaid = said.includes(pattern.needed.at(-1) ?? '')
  const isBefore =
    (isVerbSaid || isAfterJoint) && missing.length > 0 && missing.every(family => earlier.has(family))
  return isBefore ? { pattern, said: [...said, ...missing], words, isCarriedOn: true } : undefined
}

function isAfterJoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return articles.has(before) ? isAfterJoint(tokens, at - 1) : conjunctions.has(before)
}

const articles = new Set(['a', 'an', 'the', 'any', 'some', 'their'])

/** The ways to say an event for which the prompt has all the words, or all but one. */
function patternsOf(tokens: readonly Token[], { patterns }: Workspace): ReadonlySet<EventPattern> {
  const families = new Set(
    tokens.flatMap((_, at) =>
      familiesOf(tokens.slice(at, at + 2).map(({ text }) => text)).map(({ family }) => family),
    ),
  )
  for (const family of [...families]) for (const other of synonyms(family)) families.add(other)
  const candidates = [...families].flatMap(family => patterns.get(family) ?? [])
  return new Set(
    candidates.filter(({ needed }) => {
      const missing = needed.filter(family => !families.has(family)).length
      return missing <= 1 || (missing === 2 && needed.length > 2)
    }),
  )
}

/** “failed”, of what says whether one passed. */
function untrue(attributes: readonly LinkedAttribute[]): Phrase {
  const options = attributes.map(attribute => ({
    ...optionOf(attribute, { kind: 'truth' }),
    negated: true,
    isNamed: true,
  }))
  return { kind: 'predicate', options, negated: false }
}

/** A value as it stands in data, though it was not seen there yet: “q2_launch”. */
function readUnseen(tokens: readonly Token[], at: number): { text: string; end: number } | undefined {
  const typed = tokens[at]?.typed ?? ''
  if (!typed.includes('_') || tokens[at - 1]?.typed === typed) return undefined
  const length = tokens.slice(at).findIndex(token => token.typed !== typed)
  return { text: typed, end: length < 0 ? tokens.length : at + length }
}

/** “designers”: a word that several values have in common. */
function containing(attributes: readonly LinkedAttribute[], word: string): Phrase {
  const test = { kind: 'affix', affix: 'contains', text: word } as const
  const assumptions = [`“${word}” is read as any value with that word`]
  return {
    kind: 'predicate',
    negated: false,
    options: attributes.map(attribute => ({ ...optionOf(attribute, test), assumptions })),
  }
}

/** What goes by a name that is written just as it is in the data, between quotes. */
function quotedNames(
  { eventNamed, names }: Workspace,
  name: string,
  start: number,
  end: number,
): readonly Phrase[] {
  const { audiences, attributes, values } = names.exact
  const said = eventNamed.get(name)?.patterns.filter(({ isName }) => isName) ?? []
  const options = said.map(pattern => eventsOption({ pattern, said: pattern.needed, words: [name] }))
  const fields = attributes.get(name)
  const found = values.get(name)
  return [
    ...(options.length > 0 ? [eventsPhrase(options)] : []),
    ...(fields ? [{ kind: 'field', attributes: fields, isPart: false, isPast: false } as const] : []),
    ...(found
      ? [
          {
            kind: 'value',
            rows: [found],
            joins: undefined,
            isPlural: false,
            isOfVisitors: false,
            text: name,
          } as const,
        ]
      : []),
    ...(audiences.get(name) ?? []).map(({ key }) => audiencePhrase(key, start, end)),
  ]
}

function audiencePhrase(key: string, start: number, end: number): Phrase {
  const claim = { kind: 'audience', key, negated: false, assumptions: [] } as const
  const tree = { kind: 'leaf', claim, start, end } as const
  return { kind: 'condition', tree, headed: false, relative: false, assumptions: [] }
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

/** “another store than the web shop” */
function isOtherThan(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:another|other|different)$/.test(tokens[at]?.text ?? '')) return false
  return tokens.slice(at + 1, at + 5).some(({ text }) => text === 'than' || text === 'from')
}

const spending = familyOf('spend')

/** What is not a word by itself stands with what follows it: “in the” last month. */
function withSmallWords(
  edge: Edge<Phrase>,
  tokens: readonly Token[],
  inNames: ReadonlySet<number>,
): readonly Edge<Phrase>[] {
  const edges = [edge]
  let { start, cost } = edge
  for (;;) {
    const small = smallWordsBefore(tokens, start)
    if (!small) return edges
    cost += small.cost + (inNames.has(start - 1) ? 0.5 : 0)
    start = small.start
    edges.push({ ...edge, start, cost })
  }
}

/** Words at the end of a stretch that change nothing, unless they are part of a name. */
export function smallWordsBefore(
  tokens: readonly Token[],
  end: number,
): { start: number; cost: number } | undefined {
  for (let start = end - longestIdiom; start < end; start++) {
    if (start >= 0 && readIdiom(tokens, start, idleIdioms) === end) return { start, cost: 0 }
  }
  const last = tokens[end - 1]
  const word = last?.text ?? ''
  if (isCountry(last, tokens[end]) || denies(tokens, end - 1)) return undefined
  const once = onceWords.find(idiom => readIdiom(tokens, end - lengthOf(idiom), [idiom]) === end)
  if (once !== undefined && endsClause(tokens[end])) return { start: end - lengthOf(once), cost: 0.1 }
  // “listened to a preview”
  if (/^listen(?:s|ed|ing)?$/.test(word) && tokens[end]?.text === 'to') return { start: end - 1, cost: 0.3 }
  // “paid by card”
  const next = tokens[end]?.text ?? ''
  if (word === 'paid' && /^(?:by|with|via|using|in|through)$/.test(next)) return { start: end - 1, cost: 0.1 }
  if (word === 'over' && !readQuantity(tokens, end - 1) && !readDuration(tokens, end)) {
    return { start: end - 1, cost: 0.1 }
  }
  const isNew =
    newWords.has(word) && tokens.some((_, at) => readWindow(tokens, at, new Date(0)) !== undefined)
  if (isNew) return { start: end - 1, cost: 0.3 }
  if (glueWords.has(word) || marks.has(word)) return { start: end - 1, cost: 0.01 }
  if (word === '(' || word === ')') return { start: end - 1, cost: 0.1 }
  if (word === 'with') return { start: end - 1, cost: 0.05 }
  return genericNouns.has(word) ? { start: end - 1, cost: 0.3 } : undefined
}

const longestIdiom = Math.max(...idleIdioms.map(lengthOf))

/** “other than” is no small word and another. */
function denies(tokens: readonly Token[], at: number): boolean {
  return readIdiom(tokens, at, negations) !== undefined || readIdiom(tokens, at, exceptions) !== undefined
}

/** “bought before, but …”: at any time, where nothing else follows. */
const onceWords = ['before', 'in the past', 'previously', 'once before', 'beforehand', 'in the meantime']

function endsClause(next: Token | undefined): boolean {
  return (
    next === undefined || conjunctions.has(next.text) || relativeWords.has(next.text) || marks.has(next.text)
  )
}

function lengthOf(idiom: string): number {
  return idiom.split(' ').length
}

/** “new people who signed up last week”: the time says how new. */
const newWords = new Set(['new', 'fresh', 'recent'])

const marks = new Set([':', '?', '!', '.', ';', '/', '–', '—'])

/** “US” is no “us”, and neither is that of “us customers”. */
function isCountry(token: Token | undefined, next: Token | undefined): boolean {
  return token?.typed === 'US' || (token?.text === 'us' && everybodyWords.has(next?.text ?? ''))
}

function textsOf(tokens: readonly Token[], start: number, end: number): readonly string[] {
  return tokens.slice(start, end).map(({ text }) => text)
}

function idiomText(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + 2)
    .map(({ text }) => text)
    .join(' ')
}

/** A text between quotes. */
function readQuoted(
  tokens: readonly Token[],
  at: number,
  prompt: string,
): { text: string; end: number } | undefined {
  const first = tokens[at]
  const open = prompt[(first?.start ?? 0) - 1] ?? ''
  const close = { '"': '"', '“': '”', "'": "'", '‘': '’' }[open]
  if (!first || close === undefined) return undefined
  const until = prompt.indexOf(close, first.start)
  const end = tokens.findIndex((token, index) => index >= at && token.end >= until)
  return until < 0 || end < 0 ? undefined : { text: prompt.slice(first.start, until), end: end + 1 }
}

/** A text between quotes, or up to the next space. */
function readText(
  tokens: readonly Token[],
  at: number,
  prompt: string,
): { text: string; end: number } | undefined {
  const first = tokens[at]
  if (!first) return undefined
  const quoted = readQuoted(tokens, at, prompt)
  if (quoted) return quoted
  let end = at + 1
  while (tokens[end] && tokens[end]?.start === tokens[end - 1]?.end && tokens[end]?.text !== ',') end++
  return { text: prompt.slice(first.start, tokens[end - 1]?.end), end }
}
