import type { SegmentNode } from './nodes-of.ts'

/** A node in its place: what its rows are found by. */
export interface PlacedNode {
  readonly segment: string
  readonly node: string
  readonly asks: SegmentNode
}

/** An audience as this design has it: all of its nodes are to hold. */
export interface Segment {
  readonly key: string
  readonly nodes: readonly PlacedNode[]
}

/** What a poll takes into account: later than the last one, up to this one, in Unix milliseconds. */
export interface PollPeriod {
  readonly after: number
  readonly now: number
}

/** An instant as SQL. */
export function instant(milliseconds: number): string {
  return `fromUnixTimestamp64Milli(${milliseconds}, 'UTC')`
}

/** The rows of a node. */
export function rowsOf({ segment, node }: Omit<PlacedNode, 'asks'>): string {
  return `segment = '${segment}' AND node = '${node}'`
}
