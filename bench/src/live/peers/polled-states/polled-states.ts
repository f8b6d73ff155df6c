import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { asksOf } from '../../asks.ts'
import type { Design } from '../design.ts'
import { nodesOf } from './nodes-of.ts'
import { instant, type PlacedNode, type PollPeriod, type Segment } from './segment.ts'
import { everybodyStatement, stateStatement } from './state-statements.ts'
import { tables } from './tables.ts'
import { assignmentStatement, valueStatements } from './value-statements.ts'

/** As Dittofeed has it unless it is told otherwise: it rests so many seconds after a poll. */
const rest = 120
const sessions = 2

/**
 * Dittofeed's design, by SQL of our own: each node of a segment keeps a state of each user, to which a poll adds what came in
 * since the last; from the states it says for whom each node holds, as time passes too, and from that who is in which
 * segment. Nodes of traits are passed over where no trait came in.
 */
export async function openPolledStates(
  path: string,
  audiences: ReadonlyMap<string, string>,
): Promise<PolledStates> {
  const clients = Array.from({ length: sessions + 1 }, () =>
    createClient({ connection: createChdbConnection({ path }) as never }),
  )
  const [writer, ...pollers] = clients
  if (!writer) throw new Error('There is no session to write by.')
  for (const table of tables) await writer.command({ query: table })
  return new PolledStates(writer, pollers, segmentsOf(audiences))
}

export class PolledStates implements Design {
  readonly name = 'Dittofeed’s: states of nodes, polled'
  readonly #writer: ClickHouseClient
  readonly #pollers: readonly ClickHouseClient[]
  readonly #segments: readonly Segment[]
  #polledAt = 0

  constructor(writer: ClickHouseClient, pollers: readonly ClickHouseClient[], segments: readonly Segment[]) {
    this.#writer = writer
    this.#pollers = pollers
    this.#segments = segments
  }

  async takeIn(messages: readonly string[]): Promise<void> {
    const values = messages.map(message => ({
      message_id: JSON.parse(message).messageId,
      message_raw: message,
    }))
    await this.#writer.insert({
      table: 'messages',
      columns: ['message_id', 'message_raw'],
      values,
      format: 'JSONEachRow',
    })
  }

  async poll(now: number): Promise<void> {
    const period = { after: this.#polledAt, now }
    const isTouched = await this.#touchTest(period)
    const touched = this.#segments.map(segment => ({ ...segment, touched: segment.nodes.filter(isTouched) }))
    await this.#run([
      [everybodyStatement(period)],
      ...touched.flatMap(segment => segment.touched.map(node => [stateStatement(node, period)])),
    ])
    await this.#run(
      touched
        .filter(segment => segment.touched.length > 0)
        .map(segment => [
          ...segment.touched.flatMap(node => valueStatements(node, period)),
          assignmentStatement(segment, period),
        ]),
    )
    this.#polledAt = now
  }

  rest(): number {
    return rest
  }

  /** Who is in each segment, by its key. */
  async members(): Promise<Map<string, string[]>> {
    const result = await this.#writer.query({
      query: `SELECT segment, arraySort(groupArray(user_id)) AS users FROM (
                SELECT segment, user_id FROM assignments GROUP BY segment, user_id HAVING argMax(value, assigned_at)
              ) GROUP BY segment`,
      format: 'JSONEachRow',
    })
    const rows = await result.json<{ segment: string; users: string[] }>()
    return new Map(rows.map(({ segment, users }) => [segment, users]))
  }

  async close(): Promise<void> {
    await Promise.all([this.#writer, ...this.#pollers].map(client => client.close()))
  }

  /** What somebody did not do may become true by time alone; what a trait is, only by a message of it. */
  async #touchTest({ after, now }: PollPeriod): Promise<(node: PlacedNode) => boolean> {
    const result = await this.#writer.query({
      query: `SELECT 1 FROM messages WHERE processing_time > ${instant(after)} AND processing_time <= ${instant(now)}
                AND event_type = 'identify' LIMIT 1`,
      format: 'JSONEachRow',
    })
    const hasTraits = (await result.json()).length > 0
    return ({ asks }) => asks.kind === 'performed' || hasTraits
  }

  /** The statements of a group one after another, groups side by side. */
  async #run(groups: readonly (readonly string[])[]): Promise<void> {
    const waiting = groups.values()
    await Promise.all(
      this.#pollers.map(async poller => {
        for (const group of waiting) for (const query of group) await poller.command({ query })
      }),
    )
  }
}

function segmentsOf(texts: ReadonlyMap<string, string>): Segment[] {
  return [...texts].map(([key, text]) => ({
    key,
    nodes: nodesOf(asksOf(text, texts)).map((asks, n) => ({ segment: key, node: `node ${n}`, asks })),
  }))
}
