import {
  type Aggregate,
  type Comparator,
  type Filter,
  parse,
  type Query,
  toMilliseconds,
} from '@muster/query'

export type Sign = '=' | '>' | '>=' | '<'

/** A value is held against a constant. */
export interface Held {
  readonly sign: Sign
  readonly value: string | number
}

export interface TraitAsk {
  readonly kind: 'trait'
  readonly trait: string
  readonly held: Held
}

/** What is made of some events of one name. */
export interface EventsAsk {
  readonly kind: 'events'
  readonly event: string
  /** How many days back; undefined for all the time there ever was. */
  readonly days: number | undefined
  /** What one property of them is to be. */
  readonly where: { readonly property: string; readonly held: Held } | undefined
  readonly made: 'count' | 'count_days' | 'sum' | 'avg'
  /** What a sum or an average is of. */
  readonly of: string | undefined
  readonly held: Held
}

/** There is an event that no event of another name followed. */
export interface UnansweredAsk {
  readonly kind: 'unanswered'
  readonly event: string
  readonly days: number
  readonly answer: string
  /** How many days the answer had. */
  readonly answerDays: number
}

/** One of the things that an audience asks for. */
export type Ask = TraitAsk | EventsAsk | UnansweredAsk

/**
 * What an audience of the bench asks for, all of it, for those who write SQL by hand. What it asks for by the name of
 * another audience is among it. Throws on what the bench's audiences do not have.
 */
export function asksOf(text: string, audiences: ReadonlyMap<string, string>): Ask[] {
  return asksIn(parse(text), audiences)
}

function asksIn(query: Query, audiences: ReadonlyMap<string, string>): Ask[] {
  if (query.kind === 'and') return query.operands.flatMap(operand => asksIn(operand, audiences))
  if (query.kind !== 'comparison') throw unknown(query)
  const { left, comparator } = query
  if (left.kind === 'audience') return asksOf(audiences.get(left.key) ?? '', audiences)
  const held = readHeld(comparator)
  if (left.kind === 'trait') return [{ kind: 'trait', trait: left.path.join('.'), held }]
  if (left.kind === 'aggregate') return [readUnanswered(left, held) ?? readEvents(left, held)]
  throw unknown(query)
}

function readUnanswered({ events, filters }: Aggregate, held: Held): UnansweredAsk | undefined {
  const inner = whereOf(filters)
  if (inner?.kind !== 'comparison' || inner.left.kind !== 'aggregate') return undefined
  const parent = inner.left.filters.find(filter => filter.kind === 'within_parent')
  const days = daysOf(filters)
  if (!parent || days === undefined || !isOneWithNone(held, readHeld(inner.comparator))) throw unknown(inner)
  return {
    kind: 'unanswered',
    event: only(events),
    days,
    answer: only(inner.left.events),
    answerDays: inDays(parent),
  }
}

function isOneWithNone(one: Held, none: Held): boolean {
  return one.sign === '>=' && one.value === 1 && none.sign === '=' && none.value === 0
}

function readEvents({ events, filters, reducer }: Aggregate, held: Held): EventsAsk {
  const where = whereOf(filters)
  const common = { kind: 'events', event: only(events), days: daysOf(filters), held } as const
  const rest = { ...common, where: where && readProperty(where) }
  if (reducer.kind === 'count' || reducer.kind === 'count_days')
    return { ...rest, made: reducer.kind, of: undefined }
  if (reducer.kind === 'sum' || reducer.kind === 'avg')
    return { ...rest, made: reducer.kind, of: reducer.of.path.join('.') }
  throw unknown(reducer)
}

function readProperty(query: Query): { readonly property: string; readonly held: Held } {
  if (query.kind !== 'comparison' || query.left.kind !== 'property') throw unknown(query)
  return { property: query.left.path.join('.'), held: readHeld(query.comparator) }
}

function whereOf(filters: readonly Filter[]): Query | undefined {
  return filters.find(filter => filter.kind === 'where')?.query
}

function daysOf(filters: readonly Filter[]): number | undefined {
  const within = filters.find(filter => filter.kind === 'within')
  return within && inDays(within)
}

function inDays({ duration }: Extract<Filter, { kind: 'within' | 'within_parent' }>): number {
  return toMilliseconds(duration) / 86_400_000
}

const signs: Partial<Record<Comparator['kind'], Sign>> = {
  equals: '=',
  greater_than: '>',
  at_least: '>=',
  less_than: '<',
}

function readHeld(comparator: Comparator): Held {
  const sign = signs[comparator.kind]
  if (!sign || !('right' in comparator) || comparator.right.kind !== 'literal') throw unknown(comparator)
  const { value } = comparator.right
  if (typeof value === 'boolean') throw unknown(comparator)
  return { sign, value }
}

function only(names: readonly string[]): string {
  const [name, ...others] = names
  if (name === undefined || others.length > 0) throw unknown(names)
  return name
}

function unknown(part: object): TypeError {
  return new TypeError(`No audience of the bench asks for ${JSON.stringify(part)}.`)
}
