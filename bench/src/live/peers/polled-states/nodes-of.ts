import { type Ask, asksOf, type EventsAsk, type Held, type Sign } from '../../asks.ts'
import { audiences } from '../../audiences.ts'

/** A user did something so often at least, or never. */
export interface PerformedNode {
  readonly kind: 'performed'
  readonly event: string
  /** 0: never. */
  readonly times: number
  /** Undefined for all the time there ever was. */
  readonly withinSeconds: number | undefined
  readonly property: { readonly name: string; readonly held: NodeHeld } | undefined
}

/** A user's trait as it is now. */
export interface TraitNode {
  readonly kind: 'trait'
  readonly trait: string
  readonly held: NodeHeld
}

export type SegmentNode = PerformedNode | TraitNode

/** What a node can hold a value against. */
interface NodeHeld extends Held {
  readonly sign: Exclude<Sign, '>'>
}

const secondsPerDay = 86_400

/**
 * The nodes all of which are to hold for what an audience asks. Where nodes cannot say it, the nearest that can: of a sum
 * or an average one event with as much, of days events, of an event that another did not follow one of these and none of
 * those.
 */
export function nodesOf(asks: readonly Ask[]): SegmentNode[] {
  return asks.flatMap(nodesFor)
}

function nodesFor(ask: Ask): SegmentNode[] {
  switch (ask.kind) {
    case 'trait':
      return [{ kind: 'trait', trait: ask.trait, held: nearest(ask.held) }]
    case 'events':
      return [performedFor(ask)]
    case 'unanswered':
      return [performed(ask.event, 1, ask.days), performed(ask.answer, 0, ask.answerDays)]
  }
}

/** How many of the bench's audiences nodes only come near to. */
export const approximated = [...audiences.values()].filter(text =>
  asksOf(text, audiences).some(ask => !isExact(ask)),
).length

function performedFor({ event, days, made, of, where, held }: EventsAsk): PerformedNode {
  if (made === 'count' || made === 'count_days') {
    const property = where && { name: where.property, held: nearest(where.held) }
    return { ...performed(event, Number(held.value), days), property }
  }
  return { ...performed(event, 1, days), property: of === undefined ? of : { name: of, held: nearest(held) } }
}

function performed(event: string, times: number, days: number | undefined): PerformedNode {
  const withinSeconds = days === undefined ? days : days * secondsPerDay
  return { kind: 'performed', event, times, withinSeconds, property: undefined }
}

function nearest({ sign, value }: Held): NodeHeld {
  return { sign: sign === '>' ? '>=' : sign, value }
}

function isExact(ask: Ask): boolean {
  switch (ask.kind) {
    case 'trait':
      return ask.held.sign !== '>'
    case 'events':
      return ask.made === 'count' && ask.where?.held.sign !== '>'
    case 'unanswered':
      return false
  }
}
