import type { Summary } from '../chart/phrase.ts'
import type { EventPattern } from '../link/event-pattern.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { LinkedEvent } from '../link/workspace.ts'
import type { Quantity } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window/window.ts'
import type { PredicateOption } from './predicate.ts'

/** An event as far as it was said. */
export interface SaidEvent {
  readonly pattern: EventPattern
  /** The families of words that say it. */
  readonly said: readonly string[]
  /** Those words, as they were typed. */
  readonly words: readonly string[]
  /** Other events are about the same: “a task” may have been created or completed. */
  readonly isVague?: boolean
  /** What it was done to was said before, of something else. */
  readonly isCarriedOn?: boolean
}

/** One reading of which events are meant, and what they are like. */
export interface EventsOption {
  /** Any of which is meant. */
  readonly events: readonly SaidEvent[]
  readonly predicates: readonly PredicateOption[]
  readonly cost: number
}

/** Where one event lies from another. */
export interface Relation {
  readonly order: 'after' | 'before' | 'since'
  readonly events: EventsPhrase
  readonly window?: Window
}

/** Events of which something is said, with all that they may be. */
export interface EventsPhrase {
  readonly kind: 'events'
  /** The cheapest first. */
  readonly options: readonly EventsOption[]
  /** What is said of events stands first behind them, then before them: so that there is one way to read it. */
  readonly stage: 'words' | 'behind' | 'before'
  readonly negated: boolean
  readonly later: boolean
  /** How it was led to, if at all. */
  readonly relative?: string
  /** How often; any of these. */
  readonly times?: readonly Quantity[] | undefined
  /** A number of times that stood alone, as it was typed. */
  readonly bareTimes?: string | undefined
  /** Each is looked at by itself: “in a single order”. */
  readonly isEach?: boolean
  /** How much, in money or percents. */
  readonly amounts?: readonly Quantity[]
  readonly summary?: { readonly reducer: Summary; readonly attributes?: readonly LinkedAttribute[] }
  /** The properties that a summary is of: “lowest quiz score”. */
  readonly about?: readonly LinkedAttribute[]
  readonly window?: Window
  readonly relation?: Relation
  readonly assumptions: readonly string[]
}

/** Events of which nothing is said yet but which they are. */
export function eventsPhrase(
  options: readonly EventsOption[],
  more: Partial<EventsPhrase> = {},
): EventsPhrase {
  return { kind: 'events', options, stage: 'words', negated: false, later: false, assumptions: [], ...more }
}

/** An event, and nothing that it must be like. */
export function eventsOption(event: SaidEvent, cost = 0): EventsOption {
  return { events: [event], predicates: [], cost }
}

export function eventsOf({ events }: EventsOption): readonly LinkedEvent[] {
  return events.map(({ pattern }) => pattern.event)
}

/** The events of which the predicate can be said, with it. */
export function withPredicate(
  phrase: EventsPhrase,
  options: readonly PredicateOption[],
): readonly EventsOption[] {
  return phrase.options.flatMap(option =>
    options
      .filter(({ attribute }) => isOfAll(attribute, option))
      .map(predicate => ({
        ...option,
        predicates: [...option.predicates, predicate],
        cost: option.cost + predicate.cost,
      })),
  )
}

/** A property is one of several events if each of them has it. */
export function isOfAll(attribute: LinkedAttribute, option: EventsOption): boolean {
  const events = eventsOf(option)
  if (!events.some(({ name }) => name === attribute.event)) return false
  const path = attribute.field.path.join('.')
  return events.every(({ properties }) => properties.some(({ field }) => field.path.join('.') === path))
}

/** The event of a pattern, said in more words; undefined if they are no part of it. */
export function sayMore(option: EventsOption, more: SaidEvent): EventsOption | undefined {
  const last = option.events.at(-1)
  if (!last || option.events.length > 1) return undefined
  const { pattern, said, words } = last
  const isPart = more.said.every(
    family => pattern.needed.includes(family) || pattern.optional.includes(family),
  )
  const isNew = more.said.some(family => !said.includes(family))
  if (!isPart || !isNew) return undefined
  const event = { pattern, said: [...said, ...more.said], words: [...words, ...more.words] }
  return { ...option, events: [event] }
}
