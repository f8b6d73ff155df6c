import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { type Fingerprint, RecentMessages } from './recent-messages.ts'

/** Milliseconds: so that a server with nothing to write has little to read when its turn comes. */
const readingInterval = 2_000

/**
 * Which messages the servers on one database were about to write: told before they are written, and read by whoever
 * writes next. A claim is no proof that its message is there, since a server may have been ended first.
 */
export class Claims {
  readonly #clickhouse: ClickHouse
  readonly #claimed = new RecentMessages(Date.now())
  readonly #timer: NodeJS.Timeout
  #newestTurn: number

  private constructor(clickhouse: ClickHouse, newestTurn: number) {
    this.#clickhouse = clickhouse
    this.#newestTurn = newestTurn
    // A failure is that of the next turn, which reads the same.
    this.#timer = setInterval(() => void this.#read().catch(() => undefined), readingInterval).unref()
  }

  /** To be opened before stored messages are read: so that each is either stored by then or claimed afterwards. */
  static async open(clickhouse: ClickHouse): Promise<Claims> {
    // No turn takes that long: what was claimed before is written, or never will be.
    const [row] = await clickhouse.query<{ newest: number }>({
      sql: 'SELECT max(turn) AS newest FROM claims WHERE written_at < now() - INTERVAL 5 MINUTE',
      params: {},
    })
    return new Claims(clickhouse, row?.newest ?? 0)
  }

  /** Begins a turn, of which there is one at a time. Answers its number: more than that of any turn before, on any server. */
  async begin(): Promise<number> {
    await this.#read()
    return Math.max(Date.now() * 1_000, this.#newestTurn + 1)
  }

  has(message: Fingerprint): boolean {
    return this.#claimed.has(message)
  }

  async write(turn: number, messages: readonly Fingerprint[]): Promise<void> {
    await this.#clickhouse.insert(
      'claims',
      messages.map(([high, low]) => ({ turn, high, low })),
    )
    this.#newestTurn = turn
  }

  /** Of messages that were claimed here, and may be written or not. */
  doubt(messages: Iterable<Fingerprint>): void {
    for (const message of messages) this.#claimed.add(message, Date.now())
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #read(): Promise<void> {
    const rows = await this.#clickhouse.query<{ turn: number; high: number; low: number }>({
      sql: 'SELECT turn, high, low FROM claims WHERE turn > {newest:UInt64}',
      params: { newest: this.#newestTurn },
    })
    for (const { turn, high, low } of rows) {
      this.#claimed.add([high, low], Date.now())
      this.#newestTurn = Math.max(this.#newestTurn, turn)
    }
  }
}
