import type { PerformedNode, TraitNode } from './nodes-of.ts'
import { instant, type PlacedNode, type PollPeriod, rowsOf, type Segment } from './segment.ts'
import { everybody, heldAgainst } from './state-statements.ts'

/** Says for whom a node holds now: of those who did or did not do something for everybody, of a trait for who was touched. */
export function valueStatements(placed: PlacedNode, period: PollPeriod): string[] {
  const { asks } = placed
  return asks.kind === 'performed'
    ? performedValues(placed, asks, period.now)
    : [traitValues(placed, asks, period)]
}

/** Says who is in a segment, of those of whom a node was said anew. */
export function assignmentStatement({ key, nodes }: Segment, { after, now }: PollPeriod): string {
  const hold = nodes.map(({ node }) => `holds['${node}']`).join(' AND ')
  return `INSERT INTO assignments
    SELECT '${key}', user_id, ${hold}, ${instant(now)} FROM (
      SELECT user_id, CAST((groupArray(node), groupArray(latest)), 'Map(String, Bool)') AS holds FROM (
        SELECT user_id, node, argMax(value, computed_at) AS latest FROM node_values
        WHERE segment = '${key}' AND user_id IN (
          SELECT user_id FROM node_values
          WHERE segment = '${key}' AND computed_at > ${instant(after)} AND computed_at <= ${instant(now)}
        ) GROUP BY user_id, node
      ) GROUP BY user_id
    )`
}

/** Those who were and are no longer; then those who are and were not. */
function performedValues(placed: PlacedNode, { times, withinSeconds }: PerformedNode, now: number): string[] {
  const [isAmong, isNot] = times === 0 ? ['NOT IN', 'IN'] : ['IN', 'NOT IN']
  const window =
    withinSeconds === undefined
      ? ''
      : `AND stretch <= ${instant(now)} AND stretch >= ${instant(now - withinSeconds * 1_000)}`
  const performed = `SELECT user_id FROM node_states WHERE ${rowsOf(placed)} ${window}
    GROUP BY user_id HAVING uniqMerge(occurrences) >= ${Math.max(times, 1)}`
  const values = (value: boolean) =>
    `INSERT INTO node_values SELECT '${placed.segment}', '${placed.node}', user_id, ${value}, ${instant(now)}`
  return [
    `${values(false)} FROM node_values
     WHERE ${rowsOf(placed)} AND value AND user_id ${isNot} (${performed})`,
    `${values(true)} FROM node_states
     WHERE ${rowsOf(everybody)} AND user_id ${isAmong} (${performed}) AND user_id NOT IN (
       SELECT user_id FROM node_values WHERE ${rowsOf(placed)} GROUP BY user_id HAVING argMax(value, computed_at)
     ) GROUP BY user_id`,
  ]
}

function traitValues(placed: PlacedNode, { held }: TraitNode, { after, now }: PollPeriod): string {
  return `INSERT INTO node_values
    SELECT '${placed.segment}', '${placed.node}', user_id, ${heldAgainst('argMaxMerge(last_value)', held)}, ${instant(now)}
    FROM node_states
    WHERE ${rowsOf(placed)} AND user_id IN (
      SELECT user_id FROM touched_states
      WHERE ${rowsOf(placed)} AND computed_at > ${instant(after)} AND computed_at <= ${instant(now)}
    ) GROUP BY user_id`
}
