import type { GrammarBuilder, Product } from '../chart/grammar.ts'
import type {
  FieldPhrase,
  MeasurePhrase,
  Phrase,
  QuantityPhrase,
  SummaryPhrase,
  WindowPhrase,
} from '../chart/phrase.ts'
import type { Order } from '../lexicon/comparatives.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { Workspace } from '../link/workspace.ts'
import {
  type EventsOption,
  type EventsPhrase,
  eventsOption,
  eventsPhrase,
  isOfAll,
  type SaidEvent,
  sayMore,
  withPredicate,
} from '../meaning/events-phrase.ts'
import { eventAssumed, ownEvents } from '../meaning/own-events.ts'
import { resolveEvents } from '../meaning/resolve-events.ts'
import { countsEvents, type Quantity } from '../phrase/quantity.ts'

/** What is said of events, in whatever order: which, what they are like, when, how often, how much. */
export function eventRules(grammar: GrammarBuilder<Phrase>, workspace: Workspace): void {
  grammar
    .pair('events', 'events', (left, right) => sameEvent(left, right))
    .pair('events', 'predicate', (events, predicate) =>
      events.stage === 'before' || predicate.relative === 'who'
        ? undefined
        : narrowed({ ...events, stage: 'behind' }, withPredicate(events, predicate.options)),
    )
    .pair('predicate', 'events', (predicate, events) =>
      predicate.relative || events.relative
        ? undefined
        : costing(
            narrowed(before(events), withPredicate(events, predicate.options)),
            predicate.isDeniedApart ? 0.4 : 0,
          ),
    )
    .pair('events', 'window', (events, window) => {
      if (events.stage === 'before') return undefined
      // “registered for over a year” is rather said of a date.
      const cost = window.window.kind === 'before' ? 0.1 : 0
      return costing(timed({ ...events, stage: 'behind' }, window), cost)
    })
    .pair('window', 'events', (window, events) => timed(before(events), window))
    .pair('events', 'quantity', (events, quantity) => {
      const said = events.stage === 'before' ? undefined : counted({ ...events, stage: 'behind' }, quantity)
      const isPlain = quantity.quantities.every(({ measure }) => measure === 'number')
      return said && [{ phrase: said, cost: isPlain && !events.summary ? 0.2 : 0 }]
    })
    .pair('quantity', 'events', (quantity, events) => {
      // “seniors of 65 and up with no orders”: the number is of something else.
      if (events.negated) return undefined
      const said = counted(before(events), quantity)
      if (!said?.amounts || said.summary || said.isEach) return said
      // “$200 of purchases” are added up.
      return [
        { phrase: { ...said, summary: { reducer: 'sum' } }, cost: 0 },
        { phrase: said, cost: 0.1 },
      ]
    })
    .pair('events', 'summary', (events, summary) =>
      events.stage === 'before' || (events.summary && events.summary.reducer !== summary.reducer)
        ? undefined
        : { ...events, stage: 'behind', summary: events.summary ?? { reducer: summary.reducer } },
    )
    .pair('joint', 'summary', ({ joins }, summary) =>
      joins === 'list' ? [{ phrase: summary, cost: 0.05 }] : undefined,
    )
    .pair('summary', 'events', (summary, events) =>
      events.summary ? undefined : { ...before(events), summary: { reducer: summary.reducer } },
    )
    .pair('events', 'measure', (events, { reducer, attributes }) => {
      if (events.stage === 'before' || events.summary) return undefined
      return narrowed(
        { ...events, stage: 'behind', summary: { reducer, attributes } },
        having(events, attributes),
      )
    })
    .pair('measure', 'events', ({ reducer, attributes }, events) => {
      if (events.summary) return undefined
      return narrowed({ ...before(events), summary: { reducer, attributes } }, having(events, attributes))
    })
    .single('measure', measure => ofItsEvents(measure, workspace))
    .pair('summary', 'field', (summary, field) => measureOf(summary, field))
    .pair('field', 'summary', (field, summary) => measureOf(summary, field))
    .pair('negation', 'events', ({ sort, isRelative }, events, [, { start, end }]) => {
      if (events.negated || (sort === 'prefix' && end - start > 1)) return undefined
      const denied = { ...before(events), negated: true, ...(isRelative && { relative: 'without' }) }
      return [{ phrase: denied, cost: sort === 'nothing' ? 0.1 : 0 }]
    })
    .pair('events', 'negation', (events, { sort, isOfThose }) => {
      if (events.negated || sort !== 'nothing' || events.stage === 'before') return undefined
      const none = { ...events, stage: 'behind', negated: true } as const
      const ofThose = { ...none, window: { kind: 'again' } } as const
      if (events.window || !isOfThose) return none
      return [
        { phrase: ofThose, cost: 0 },
        { phrase: none, cost: 0.05 },
      ]
    })
    .pair('events', 'bound', (events, { order }) =>
      events.bareTimes === undefined || !events.times
        ? undefined
        : {
            ...events,
            stage: 'behind',
            times: events.times.map(one => ordered(one, order)),
            bareTimes: undefined,
          },
    )
    .pair('events', 'field', (events, { attributes }) => {
      if (events.about || events.summary?.attributes || events.stage === 'before') return undefined
      return narrowed({ ...events, stage: 'behind', about: attributes }, having(events, attributes))
    })
    .pair('relative', 'events', ({ word }, events) =>
      events.relative ? undefined : { ...before(events), relative: word },
    )
    .pair('later', 'events', (_, events) => (events.later ? undefined : { ...before(events), later: true }))
    .pair('events', 'later', (events, _) =>
      events.later || events.stage === 'before' ? undefined : { ...events, stage: 'behind', later: true },
    )
    .pair('order', 'events', ({ order }, events) => ({ kind: 'relation', order, events }))
    .pair('window', 'relation', ({ window }, relation) =>
      relation.window || window.kind !== 'within' ? undefined : { ...relation, window },
    )
    .pair('events', 'relation', (events, relation) =>
      events.relation || events.stage === 'before' || relation.events.relation
        ? undefined
        : { ...events, stage: 'behind', relation },
    )
    .pair('events', 'habit', (events, { text }) =>
      events.stage === 'before' ? undefined : habitual({ ...events, stage: 'behind' }, text),
    )
    .pair('habit', 'events', ({ text }, events) => habitual(before(events), text))
    .pair('each', 'events', (_, events) => (events.isEach ? undefined : { ...before(events), isEach: true }))
    .pair('only', 'events', (_, events) => exactly(before(events)))
    .pair('events', 'joined quantity', (events, { joint, inner }) =>
      joint.joins === 'list' && events.stage !== 'before'
        ? counted({ ...events, stage: 'behind' }, inner)
        : undefined,
    )
    .pair('events', 'joined predicate', (events, { joint, inner }) =>
      events.stage === 'before' ||
      joint.joins === 'or' ||
      events.options.every(one => one.predicates.length === 0)
        ? undefined
        : costing(narrowed(events, withPredicate(events, inner.options)), inner.relative ? 0 : 0.15),
    )
    .pair('open', 'events', (_, inner) =>
      inner.stage === 'words' ? { kind: 'opened events', inner } : undefined,
    )
    .pair('opened events', 'close', ({ inner }) => ({ kind: 'named event', events: inner }))
    .pair('events', 'named event', (events, { events: named }) => renamed(events, named))
    .pair('joint', 'events', (joint, inner) => ({ kind: 'joined events', joint, inner }))
    .pair('events', 'joined events', (left, { joint, inner }) =>
      joint.joins === 'or' || joint.joins === 'list' ? anyOfBoth(left, inner) : undefined,
    )
    .single('events', (events, { start, end }) =>
      resolveEvents(events).map(({ claim, cost }) => ({
        cost,
        phrase: {
          kind: 'condition',
          tree: { kind: 'leaf', claim, start, end },
          headed: false,
          relative: events.relative === 'who' || events.relative === 'without',
          assumptions: [],
        },
      })),
    )
}

/** “average score” */
function measureOf({ reducer }: SummaryPhrase, { attributes }: FieldPhrase): Phrase {
  return { kind: 'measure', reducer, attributes: attributes.filter(({ event }) => event !== undefined) }
}

function costing(phrase: Phrase | undefined, cost: number): Product<Phrase> {
  return phrase && [{ phrase, cost }]
}

/** “six different podcasts”: the only event that has them is meant. */
function ofItsEvents({ reducer, attributes }: MeasurePhrase, workspace: Workspace): Product<Phrase> {
  const options = attributes
    .flatMap(attribute => ownEvents(workspace, attribute))
    .map(event => eventsOption(event))
  const [first] = attributes
  if (!first || options.length !== 1) return undefined
  const summary = { reducer, attributes }
  const phrase = eventsPhrase(options, { stage: 'behind', summary, assumptions: [eventAssumed(first)] })
  return [{ cost: 0.8, phrase }]
}

/** Those of the events that have any of the properties. */
function having({ options }: EventsPhrase, attributes: readonly LinkedAttribute[]): readonly EventsOption[] {
  return options.filter(option => attributes.some(attribute => isOfAll(attribute, option)))
}

/** Whatever stands before events is said after all that stands behind them. */
function before(events: EventsPhrase): EventsPhrase {
  return { ...events, stage: 'before' }
}

function narrowed(events: EventsPhrase, options: readonly EventsOption[]): EventsPhrase | undefined {
  return options.length > 0 ? { ...events, options } : undefined
}

/** “sent a transfer (“xfer_sent”)”: whatever else the words may say, it is this event. */
function renamed(events: EventsPhrase, named: EventsPhrase): EventsPhrase | undefined {
  const meant = new Set(named.options.flatMap(({ events }) => events.map(({ pattern }) => pattern.event)))
  const options = events.options.flatMap(option => {
    const [only, another] = option.events
    if (!only || another || !meant.has(only.pattern.event)) return []
    return [{ ...option, events: [{ ...only, said: only.pattern.needed }] }]
  })
  return narrowed(events, options)
}

/** Words apart from each other can say one event: “added … to their cart”, “the tutorial they never completed”. */
function sameEvent(left: EventsPhrase, right: EventsPhrase): EventsPhrase | undefined {
  const isDenied = right.negated && !left.negated && left.stage === 'words' && isOnlyWords(right)
  if ((right.stage !== 'words' && !isDenied) || left.stage === 'before') return undefined
  const wordings = wordingsOf(right.options)
  const options = left.options.flatMap(option =>
    wordings.flatMap(({ said, cost }) => {
      const more = sayMore(option, said)
      return more ? [{ ...more, cost: more.cost + cost }] : []
    }),
  )
  return narrowed(isDenied ? { ...left, stage: 'behind', negated: true } : left, cheapest(options))
}

function isOnlyWords({ window, times, amounts, summary, options }: EventsPhrase): boolean {
  const isBare = options.every(({ predicates }) => predicates.length === 0)
  return isBare && !window && !times && !amounts && !summary
}

/** The words by which any of the events is said, each wording once. */
function wordingsOf(options: readonly EventsOption[]): readonly { said: SaidEvent; cost: number }[] {
  const wordings = options.flatMap(({ events: [said], cost }) => (said ? [{ said, cost }] : []))
  return cheapestBy(wordings, ({ said }) => said.said.join(' '))
}

/** Each event once, as it is likeliest said. */
function cheapest(options: readonly EventsOption[]): readonly EventsOption[] {
  return cheapestBy(options, ({ events }) => events[0]?.pattern)
}

function cheapestBy<Item extends { readonly cost: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Item[] {
  const best = new Map<unknown, Item>()
  for (const item of items) {
    const key = keyOf(item)
    const known = best.get(key)
    if (!known || item.cost < known.cost) best.set(key, item)
  }
  return [...best.values()]
}

function timed(events: EventsPhrase, { window, assumptions }: WindowPhrase): EventsPhrase | undefined {
  if (events.window) return undefined
  return { ...events, window, assumptions: [...events.assumptions, ...assumptions] }
}

/** How often, or how much: money is never a number of events. */
function counted(events: EventsPhrase, { quantities, text }: QuantityPhrase): EventsPhrase | undefined {
  const [first] = quantities
  if (!first || first.measure === 'age' || first.per) return undefined
  if (countsEvents(first) || first.measure === 'number')
    return events.times
      ? undefined
      : { ...events, times: atLeast(quantities), bareTimes: first.bare ? text : undefined }
  if (events.amounts) return undefined
  const assumptions = first.bare
    ? [...events.assumptions, `“${text}” is read as exactly that`]
    : events.assumptions
  return { ...events, amounts: quantities, assumptions }
}

/** “twice” is at least twice; with “only”, no more. */
function atLeast(quantities: readonly Quantity[]): readonly Quantity[] {
  const isChoice = quantities.length > 1
  return quantities.map(quantity =>
    quantity.bare && !isChoice && quantity.bounds[0]?.value !== 0 ? ordered(quantity, 'at_least') : quantity,
  )
}

function exactly(events: EventsPhrase): EventsPhrase | undefined {
  if (events.bareTimes === undefined || !events.times) return undefined
  return { ...events, times: events.times.map(one => ordered(one, 'equals')), bareTimes: undefined }
}

function ordered(quantity: Quantity, order: Order): Quantity {
  return { ...quantity, bounds: quantity.bounds.map(bound => ({ ...bound, order })) }
}

/** Three times in 90 days is a habit. */
function habitual(events: EventsPhrase, text: string): EventsPhrase | undefined {
  if (events.times) return undefined
  const times: Quantity = { bounds: [{ order: 'at_least', value: 3 }], measure: 'times', bare: false }
  const assumption = `“${text}” is read as at least 3 times${events.window ? '' : ' in the last 90 days'}`
  return {
    ...events,
    times: [times],
    window: events.window ?? { kind: 'last', duration: { amount: 90, unit: 'day' } },
    assumptions: [...events.assumptions, assumption],
  }
}

/** “viewed or added a product”: what is said behind them is said of both. */
function anyOfBoth(left: EventsPhrase, right: EventsPhrase): EventsPhrase | undefined {
  const isPlain = left.stage === 'words' && !right.negated && right.stage !== 'before'
  if (!isPlain) return undefined
  const options = left.options.flatMap(one =>
    right.options.flatMap(other => {
      const shared = other.events.flatMap(({ said }) => said)
      const complete = one.events.map(({ pattern, said, words }) => ({
        pattern,
        words,
        said: [...said, ...shared.filter(family => pattern.needed.includes(family))],
      }))
      const said = one.events.flatMap(event => event.said)
      const others = other.events.map(event => {
        const missing = event.pattern.needed.filter(family => !event.said.includes(family))
        return missing.every(family => said.includes(family))
          ? { ...event, said: [...event.said, ...missing] }
          : event
      })
      const isSame = complete.some(({ pattern }) =>
        other.events.some(event => event.pattern.event === pattern.event),
      )
      if (isSame) return []
      return [{ ...other, events: [...complete, ...others], cost: one.cost + other.cost + 0.2 }]
    }),
  )
  return narrowed({ ...right, stage: 'behind' }, options)
}
