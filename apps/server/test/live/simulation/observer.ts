import { ClickHouse } from '@muster/warehouse/sql'
import type { Member, State, Transition, Win, Winner } from './state.ts'

type Of<Row> = Row & { readonly workspace: string }
type Placed<Row> = Of<Row> & { readonly position: number }

/** Reads how all workspaces stand, straight from the tables, each part of them in one statement. */
export class Observer {
  readonly #path: string
  #clickhouse: ClickHouse
  /** How far each workspace's log was read. */
  readonly #readTo = new Map<string, number>()

  private constructor(path: string, clickhouse: ClickHouse) {
    this.#path = path
    this.#clickhouse = clickhouse
  }

  static async open(path: string): Promise<Observer> {
    return new Observer(path, await ClickHouse.open({ path }))
  }

  /** Lets go of the data while something is done to whoever writes them. */
  async during(work: () => Promise<void>): Promise<void> {
    await this.close()
    await work()
    this.#clickhouse = await ClickHouse.open({ path: this.#path })
  }

  /** By workspace: what stands, and what happened since this was last asked. */
  async take(): Promise<(workspace: string) => State> {
    const [members, winners, transitions, wins] = await Promise.all([
      this.#read<Of<Member>>(`SELECT workspace, profile, audience,
        toUnixTimestamp64Milli(assumeNotNull(entered_at)) AS enteredAt,
        toUnixTimestamp64Milli(expires_at) AS expiresAt FROM memberships FINAL WHERE is_member`),
      this.#read<Of<Winner>>(`SELECT workspace, profile, audience FROM winners FINAL WHERE audience != ''`),
      this.#read<Placed<Transition>>(`SELECT workspace, position, profile, audience,
        if(entered, 'entered', 'exited') AS change, toUnixTimestamp64Milli(at) AS at, cause
        FROM transitions FINAL WHERE ${isNew} ORDER BY workspace, position`),
      this.#read<Placed<Win>>(`SELECT workspace, position, profile, audience, previous,
        toUnixTimestamp64Milli(at) AS at, cause
        FROM wins FINAL WHERE ${isNew} ORDER BY workspace, position`),
    ])
    for (const { workspace, position } of [...transitions, ...wins])
      this.#readTo.set(workspace, Math.max(position, this.#readTo.get(workspace) ?? 0))
    return workspace => {
      const isOwn = (row: Of<object>) => row.workspace === workspace
      return {
        members: members.filter(isOwn),
        winners: winners.filter(isOwn),
        transitions: transitions.filter(isOwn),
        wins: wins.filter(isOwn),
      }
    }
  }

  close(): Promise<void> {
    return this.#clickhouse.close()
  }

  #read<Row>(sql: string): Promise<Row[]> {
    const params = { workspaces: [...this.#readTo.keys()], positions: [...this.#readTo.values()] }
    return this.#clickhouse.query<Row>({ sql, params })
  }
}

const isNew =
  'position > transform(workspace, {workspaces:Array(String)}, {positions:Array(UInt64)}, toUInt64(0))'
