import type { Held } from '../../asks.ts'
import type { PerformedNode, TraitNode } from './nodes-of.ts'
import { instant, type PlacedNode, type PollPeriod } from './segment.ts'

/** Everybody there is, as a node of no segment: who is yet to do something is known by it. */
export const everybody = { segment: '', node: 'everybody' }

/** Adds what is new to a node's state of each user. */
export function stateStatement({ segment, node, asks }: PlacedNode, period: PollPeriod): string {
  return asks.kind === 'performed'
    ? addStates({ segment, node, ...ofPerformed(asks) }, period)
    : addStates({ segment, node, ...ofTrait(asks) }, period)
}

export function everybodyStatement(period: PollPeriod): string {
  return addStates({ ...everybody, condition: 'true', value: 'user_id', occurrence: "''", stretch }, period)
}

interface StateSource {
  readonly segment: string
  readonly node: string
  /** Which messages count. */
  readonly condition: string
  /** What the last one's is kept of, and what is counted. */
  readonly value: string
  readonly occurrence: string
  readonly stretch: string
}

/** Of nodes that look at all the time there ever was. */
const stretch = `toDateTime64(0, 3, 'UTC')`

function ofPerformed({ event, property, withinSeconds }: PerformedNode) {
  const conditions = [
    `event_type = 'track'`,
    `event = '${event}'`,
    ...(property ? [heldAgainst(jsonValue(property.name), property.held)] : []),
  ]
  return {
    condition: conditions.join(' AND '),
    value: `''`,
    occurrence: 'message_id',
    stretch: withinSeconds === undefined ? stretch : stretchOf(withinSeconds),
  }
}

function ofTrait({ trait }: TraitNode) {
  return {
    condition: `event_type = 'identify' AND ${jsonValue(trait)} != ''`,
    value: jsonValue(trait),
    occurrence: `''`,
    stretch,
  }
}

/** A tenth of the window, a day at most: events of one stretch are told apart no more. */
function stretchOf(withinSeconds: number): string {
  const seconds = Math.min(Math.max(Math.floor(withinSeconds / 10), 1), 86_400)
  return `toDateTime64(toStartOfInterval(event_time, toIntervalSecond(${seconds})), 3, 'UTC')`
}

function addStates(source: StateSource, { after, now }: PollPeriod): string {
  return `INSERT INTO node_states
    SELECT '${source.segment}', '${source.node}', user_id, ${source.stretch} AS stretch,
      argMaxState(${source.value}, event_time), uniqState(${source.occurrence}), ${instant(now)}
    FROM messages
    WHERE processing_time > ${instant(after)} AND processing_time <= ${instant(now)} AND ${source.condition}
    GROUP BY user_id, event_time`
}

/** A text that JSON has as a value, against a constant. */
export function heldAgainst(text: string, { sign, value }: Held): string {
  if (typeof value === 'string') return `${text} ${sign} '${value}'`
  return `ifNull(toFloat64OrNull(${text}) ${sign} ${value}, false)`
}

function jsonValue(name: string): string {
  return `JSON_VALUE(properties, '$.${name}')`
}
