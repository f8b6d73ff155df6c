import type { Summary } from '../chart/phrase.ts'
import type { EventPattern } from '../link/event-pattern.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { LinkedEvent } from '../link/workspace.ts'
import type { Quantity } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window.ts'
import type { PredicateOption } from './predicate.ts'

/** An event as far as it was said. */
export interface SaidEvent {
  readonly pattern: EventPattern
  /** The families of words that say it. */
  readonly said: readonly string[]
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
  readonly times?: readonly Quantity[]
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

/** The event of a pattern, said in one more word; undefined if that is no part of it. */
export function sayMore(option: EventsOption, families: readonly string[]): EventsOption | undefined {
  const last = option.events.at(-1)
  if (!last || option.events.length > 1) return undefined
  const { pattern, said } = last
  const isPart = families.every(
    family => pattern.needed.includes(family) || pattern.optional.includes(family),
  )
  const isNew = families.some(family => !said.includes(family))
  if (!isPart || !isNew) return undefined
  return { ...option, events: [{ pattern, said: [...said, ...families] }] }
}
