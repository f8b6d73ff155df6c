import { undoing } from '../lexicon/undoing.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { isMoney, isNumber, lengthOf, moneyOf, percentOf } from '../link/find-measure.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import { type Bound, countsEvents, type Quantity } from '../phrase/quantity.ts'
import type { EventsClaim, Measured, OtherEvents } from './claim.ts'
import { type EventsOption, type EventsPhrase, eventsOf, type SaidEvent } from './events-phrase.ts'
import { inUnit } from './in-unit.ts'
import { optionOf, type PredicateOption } from './predicate.ts'

/** A claim that a phrase about events may make, and how unlikely it is. */
export interface Resolved {
  readonly claim: EventsClaim
  readonly cost: number
}

/** All the claims that a phrase about events may make. */
export function resolveEvents(phrase: EventsPhrase): readonly Resolved[] {
  const [first, ...others] = phrase.options.flatMap(eventsOf)
  const isOnly = others.every(event => event === first)
  return phrase.options.flatMap(option => resolveOption(phrase, option, isOnly))
}

function resolveOption(phrase: EventsPhrase, option: EventsOption, isOnly: boolean): readonly Resolved[] {
  const named = option.events.map(event => namingOf(event, option, isOnly))
  const namings = named.filter(naming => naming !== undefined)
  if (namings.length < named.length) return []
  const base = option.cost + sum(namings.map(({ cost }) => cost))
  return measuredOf(phrase, option).flatMap(({ measured, ranges, predicates, cost, assumptions }) =>
    related(phrase, {
      cost: base + cost,
      claim: {
        kind: 'events',
        events: eventsOf(option),
        predicates,
        ...(phrase.window && { window: phrase.window }),
        measured,
        ranges,
        negated: phrase.negated,
        later: phrase.later,
        others: [],
        isUnsure: namings.some(({ cost }) => cost >= 1),
        assumptions: [
          ...phrase.assumptions,
          ...predicates.flatMap(predicate => predicate.assumptions),
          ...namings.flatMap(({ assumption }) => assumption ?? []),
          ...assumptions,
          ...timesAssumed(phrase, option),
        ],
      },
    }),
  )
}

/** How sure it is that an event is meant by the words that were said; undefined where they are too few. */
function namingOf(
  { pattern, said, words, isCarriedOn, isVague }: SaidEvent,
  { predicates, cost }: EventsOption,
  isOnly: boolean,
): { cost: number; assumption?: string } | undefined {
  const missing = pattern.needed.filter(family => !said.includes(family))
  const assumption = `“${words.join(' ')}” is read as the event “${pattern.event.name}”`
  if (missing.length === 0 && isVague && !said.some(family => pattern.optional.includes(family)))
    return { cost: 0.4, assumption }
  if (missing.length === 0) return { cost: pattern.isName ? 0 : 0.1, ...(isCarriedOn && { assumption }) }
  if (missing.length > 2 || said.length === 0 || missing.some(family => undoing.has(family))) return undefined
  const isVerbMissing = missing.includes(pattern.needed.at(-1) ?? '')
  // “commented”, “a comment”: that it was added goes without saying; and so does what was rated.
  if (isOnly && missing.every(family => creating.has(family))) return { cost: 0.4, assumption }
  const isOwnWord = cost < 0.2
  if (isOnly && isOwnWord && missing.length === 1 && !isVerbMissing && !isCommon(said))
    return { cost: 0.6, assumption }
  const told = predicates.filter(({ attribute, test }) => {
    const isOfIt = attribute.event === pattern.event.name
    return isOfIt && test.kind !== 'presence' && test.kind !== 'truth'
  })
  if (missing.length === 2) return isOnly ? { cost: 1.2, assumption } : undefined
  if (told.length > 0 && (!isVerbMissing || said.length > 1)) return { cost: 0.5, assumption }
  if (said.length > 1 && (!isVerbMissing || isOnly)) return { cost: 0.6, assumption }
  return isOnly ? { cost: isVerbMissing ? 1.3 : 1, assumption } : undefined
}

/** Verbs by which things come to be. */
const creating = new Set(
  'add create make leave post submit send place write record log issue'.split(' ').map(familyOf),
)

/** Verbs of many events, which tell little of what is meant. */
const common = new Set(
  'view open start complete update change click select enable use enter visit play send receive add create'
    .split(' ')
    .map(familyOf),
)

function isCommon(said: readonly string[]): boolean {
  return said.every(family => common.has(family) || creating.has(family))
}

interface Measuring {
  readonly measured: Measured
  readonly ranges: readonly (readonly Bound[])[]
  readonly predicates: readonly PredicateOption[]
  readonly cost: number
  readonly assumptions: readonly string[]
}

/** What is counted or added up, by the numbers and the summary that were said. */
function measuredOf(phrase: EventsPhrase, option: EventsOption): readonly Measuring[] {
  const { times, amounts, summary } = phrase
  const { predicates } = option
  const base = { predicates, cost: 0, assumptions: [] }
  switch (summary?.reducer) {
    case undefined:
      return phrase.about ? [] : counted(phrase, option)
    case 'sum':
    case 'avg':
    case 'max':
    case 'min': {
      const kind = summary.reducer
      const numbers = amounts ?? times
      // “spent nothing”
      if (kind === 'sum' && !numbers && phrase.negated) return counted(phrase, option)
      if (!numbers || (amounts && times)) return []
      if (kind === 'sum' && phrase.isEach) return counted(phrase, option)
      // “three times in total” is still a count.
      const isOfSeveral = option.events.length > 1 && !amounts && !summary.attributes
      if (kind === 'sum' && (isOfSeveral || numbers.some(countsEvents))) return counted(phrase, option)
      return numbersOf(summary.attributes ?? phrase.about, option, amounts).map(attribute => ({
        ...base,
        measured: { kind, attribute },
        ranges: amountsIn(attribute, numbers),
        assumptions: wholeAssumed(kind, attribute, option),
      }))
    }
    case 'unique':
      if (!times || amounts) return []
      return propertiesOf(summary.attributes ?? phrase.about ?? [], option).map(attribute => ({
        ...base,
        measured: { kind: 'unique', attribute },
        ranges: rangesOf(times),
      }))
    case 'first':
    case 'last':
      return edges(summary.reducer, phrase, option)
  }
}

function counted(phrase: EventsPhrase, option: EventsOption): readonly Measuring[] {
  const { times, amounts, isEach } = phrase
  const isOfOne = isEach && !amounts && times?.every(({ measure }) => measure === 'number')
  const inEach = isOfOne
    ? (quantityOf(option) ?? moneyOf(eventsOf(option).flatMap(({ properties }) => properties)))
    : undefined
  if (inEach && times) {
    const predicate = optionOf(inEach, { kind: 'bounds', ranges: rangesOf(times) })
    return counted(
      { ...phrase, times: undefined, bareTimes: undefined },
      { ...option, predicates: [...option.predicates, predicate] },
    )
  }
  const predicates = amounts ? withAmounts(option, amounts) : [option.predicates]
  const days = times?.some(({ measure }) => measure === 'days')
  return predicates.map(predicates => ({
    measured: { kind: days ? 'count_days' : 'count' },
    ranges: times ? rangesOf(times) : [],
    predicates,
    cost: 0,
    assumptions: [],
  }))
}

/** “spent on roses”: what an order holds besides is added up with it. */
function wholeAssumed(
  kind: string,
  attribute: LinkedAttribute,
  { predicates }: EventsOption,
): readonly string[] {
  const isOfPart = predicates.some(
    ({ attribute: { field, types } }) => field.path.length > 1 || types.includes('list'),
  )
  return kind === 'sum' && isOfPart
    ? [`“${attribute.field.path.join('.')}” is that of the whole “${attribute.event}”`]
    : []
}

/** “twice” is at least twice; “two products” are two events, however many products are in one. */
function timesAssumed({ bareTimes, times }: EventsPhrase, option: EventsOption): readonly string[] {
  if (bareTimes === undefined) return []
  if (times?.some(countsEvents)) return [`“${bareTimes}” is read as at least that often`]
  const quantity = quantityOf(option)
  return quantity
    ? [`“${bareTimes}” counts events “${quantity.event}”, not their “${quantity.field.path.join('.')}”`]
    : []
}

/** The property that says how many things an event is about. */
function quantityOf(option: EventsOption): LinkedAttribute | undefined {
  const properties = eventsOf(option).flatMap(({ properties }) => properties)
  return properties.find(property => isNumber(property) && property.names.some(isQuantity))
}

function isQuantity(name: readonly string[]): boolean {
  return ['quantity', 'item', 'count'].map(familyOf).includes(name.join(' '))
}

/** “orders over $50”, “15% off”: of the property that holds the event's money, or percents. */
function withAmounts(
  option: EventsOption,
  amounts: readonly Quantity[],
): readonly (readonly PredicateOption[])[] {
  return amountsOf(option, amounts).map(attribute => [
    ...option.predicates,
    optionOf(attribute, { kind: 'bounds', ranges: amountsIn(attribute, amounts) }),
  ])
}

/** The ranges in the unit that the attribute is in. */
function amountsIn(attribute: LinkedAttribute, amounts: readonly Quantity[]): readonly (readonly Bound[])[] {
  return amounts.map(amount => inUnit(attribute, amount))
}

function amountsOf(option: EventsOption, amounts: readonly Quantity[]): readonly LinkedAttribute[] {
  const find = finderOf(amounts)
  const found = eventsOf(option).map(({ properties }) => find(properties))
  const [first] = found
  const isSame = found.every(other => other && other.field.path.join('.') === first?.field.path.join('.'))
  return first && isSame ? [first] : []
}

function finderOf(amounts: readonly Quantity[]) {
  if (amounts.some(({ measure }) => measure === 'seconds')) return lengthOf
  return amounts.some(({ measure }) => measure === 'percent') ? percentOf : moneyOf
}

/** “last order shipped express”, “first order over $100”, “last order more than 30 days ago”. */
function edges(
  kind: 'first' | 'last',
  { times, amounts, window, negated }: EventsPhrase,
  option: EventsOption,
): readonly Measuring[] {
  if (times) return []
  const base = { ranges: [], cost: 0, assumptions: [] }
  const [predicate, another] = amounts ? (withAmounts(option, amounts)[0] ?? []) : option.predicates
  if (another || (amounts && !predicate)) return []
  if (predicate) return [{ ...base, measured: { kind, predicate }, predicates: [] }]
  return window && !negated ? [{ ...base, measured: { kind: `${kind} time` }, predicates: [] }] : []
}

/** The numbers that a summary may be of: those that were named, else the event's money. */
function numbersOf(
  attributes: readonly LinkedAttribute[] | undefined,
  option: EventsOption,
  amounts: readonly Quantity[] | undefined,
): readonly LinkedAttribute[] {
  if (attributes) return propertiesOf(attributes, option).filter(isNumber)
  const [event, another] = eventsOf(option)
  if (!event || another) return []
  const whole = finderOf(amounts ?? [])(event.properties)
  if (whole) return [whole]
  if (amounts?.some(({ measure }) => measure === 'seconds')) return []
  const numbers = event.properties.filter(isNumber)
  return !amounts && numbers.length === 1 ? numbers : numbers.filter(isMoney)
}

function propertiesOf(
  attributes: readonly LinkedAttribute[],
  option: EventsOption,
): readonly LinkedAttribute[] {
  const events = eventsOf(option)
  return attributes.filter(({ event }) => events.every(({ name }) => name === event))
}

/** “ordered within 2 days of signing up”: each sign-up is tried, with the orders after it. */
function related({ relation, window }: EventsPhrase, { claim: inner, cost }: Resolved): readonly Resolved[] {
  if (!relation) return [{ claim: inner, cost }]
  const isNear = window?.kind === 'within' && !relation.window
  const apart = isNear ? window : relation.window
  const { window: _, ...timeless } = inner
  const other: OtherEvents = {
    order: relation.order === 'before' ? 'before' : 'after',
    claim: isNear ? timeless : inner,
    ...(apart && { window: apart }),
  }
  return resolveEvents(relation.events).map(outer => ({
    claim: {
      ...outer.claim,
      others: [...outer.claim.others, other],
      assumptions: [...outer.claim.assumptions, ...inner.assumptions],
    },
    cost: outer.cost + cost,
  }))
}

function rangesOf(quantities: readonly Quantity[]): readonly (readonly Bound[])[] {
  return quantities.map(({ bounds }) => bounds)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
