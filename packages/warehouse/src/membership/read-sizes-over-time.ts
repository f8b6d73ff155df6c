import type { ClickHouse } from '../clickhouse/clickhouse.ts'

/** How many members an audience had at an instant, in Unix milliseconds. */
export interface SizeAt {
  readonly at: number
  readonly size: number
}

export interface SizesAsked {
  readonly workspace: string
  readonly audience: string
  readonly from: number
  readonly to: number
  /** How many instants, at least two, evenly from the first to the last. */
  readonly points: number
  /** The last position of the log that may be read. */
  readonly upTo: number
}

/** The size of an audience over time, by its log. */
export async function readSizesOverTime(clickhouse: ClickHouse, asked: SizesAsked): Promise<SizeAt[]> {
  const { from, to, points } = asked
  const rows = await clickhouse.query<{ point: number; change: number }>({
    sql: `SELECT least(greatest(0, toInt64(ceil((toUnixTimestamp64Milli(at) - {from:Int64}) / {step:Float64}))), {points:UInt32}) AS point,
            sum(if(entered, 1, -1)) AS change
          FROM transitions FINAL
          WHERE workspace = {workspace:String} AND position <= {upTo:UInt64} AND audience = {audience:String}
          GROUP BY point ORDER BY point`,
    params: { ...asked, step: (to - from) / (points - 1) },
  })
  const changes = new Map(rows.map(({ point, change }) => [point, change]))
  let size = 0
  return Array.from({ length: points }, (_, point) => {
    size += changes.get(point) ?? 0
    return { at: Math.round(from + (point * (to - from)) / (points - 1)), size }
  })
}
