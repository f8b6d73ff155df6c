import type { ClickHouseClient } from '@clickhouse/client'

/** A few clients, each of which serves one caller at a time; who comes while all are taken waits in order. */
export class ClientPool {
  readonly #free: ClickHouseClient[]
  readonly #waiting: ((client: ClickHouseClient) => void)[] = []

  constructor(clients: readonly ClickHouseClient[]) {
    this.#free = [...clients]
  }

  async use<Result>(work: (client: ClickHouseClient) => Promise<Result>): Promise<Result> {
    const client = await this.#take()
    try {
      return await work(client)
    } finally {
      this.#giveBack(client)
    }
  }

  #take(): Promise<ClickHouseClient> {
    const free = this.#free.pop()
    return free ? Promise.resolve(free) : new Promise(resolve => this.#waiting.push(resolve))
  }

  #giveBack(client: ClickHouseClient): void {
    const next = this.#waiting.shift()
    if (next) next(client)
    else this.#free.push(client)
  }
}
