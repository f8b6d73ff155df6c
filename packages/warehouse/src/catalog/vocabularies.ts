import { LRUCache } from 'lru-cache'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { readNames } from './read-names.ts'
import type { SeenName } from './seen-name.ts'
import { Vocabulary } from './vocabulary.ts'
import type { WarehouseSchema } from './warehouse-schema.ts'

/** Of a workspace, and of all workspaces: some 300 MB at the very most. */
const mostNames = 100_000
const mostNamesOfAll = 500_000
/** In milliseconds: what other servers wrote is looked for behind an answer, or before it after a long silence. */
const refreshInterval = 30_000
/** So that reading a large and busy workspace again is never more than a twentieth of the time. */
const restPerReading = 20
const longestUnread = 300_000
/** What is being written while names are read, or was written by a clock that is behind, is read again. */
const overlap = 60_000

interface Kept {
  readonly vocabulary: Vocabulary
  /** When it was last read, by this process's clock and by that of the database, and how long that took. */
  readAt: number
  took: number
  writtenAt: number | undefined
  reading: Promise<void> | undefined
}

/** The workspaces' vocabularies, each read once and kept current by what is learned here and written elsewhere. */
export class Vocabularies {
  readonly #clickhouse: ClickHouse
  readonly #flush: () => Promise<void>
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: mostNamesOfAll,
    sizeCalculation: ({ vocabulary }) => vocabulary.size + 1,
  })

  /** `flush` resolves once what this process has gathered is on disk. */
  constructor(clickhouse: ClickHouse, flush: () => Promise<void>) {
    this.#clickhouse = clickhouse
    this.#flush = flush
  }

  learn(workspace: string, name: SeenName): void {
    this.#kept.peek(workspace)?.vocabulary.learn(name)
  }

  async schema(workspace: string): Promise<WarehouseSchema> {
    const kept = this.#kept.get(workspace) ?? this.#keep(workspace)
    const age = Date.now() - kept.readAt
    if (age > longestUnread) await this.#read(workspace, kept)
    // Tried again with the next question, so that a failure is nobody's here.
    else if (age > Math.max(refreshInterval, restPerReading * kept.took))
      void this.#read(workspace, kept).catch(() => undefined)
    return kept.vocabulary.schema(Date.now())
  }

  #keep(workspace: string): Kept {
    const vocabulary = new Vocabulary(mostNames)
    const unread = { readAt: Number.NEGATIVE_INFINITY, took: 0, writtenAt: undefined, reading: undefined }
    const kept = { vocabulary, ...unread }
    this.#kept.set(workspace, kept)
    return kept
  }

  #read(workspace: string, kept: Kept): Promise<void> {
    kept.reading ??= this.#readOnce(workspace, kept).finally(() => {
      kept.reading = undefined
    })
    return kept.reading
  }

  /** Everything at first, then what was used since. What is learned meanwhile is taken in beside it. */
  async #readOnce(workspace: string, kept: Kept): Promise<void> {
    const start = Date.now()
    await this.#flush()
    const since = kept.writtenAt === undefined ? undefined : kept.writtenAt - overlap
    const { names, writtenAt } = await readNames(this.#clickhouse, { workspace, since, limit: mostNames })
    for (const name of names) kept.vocabulary.update(name)
    kept.readAt = Date.now()
    kept.took = kept.readAt - start
    kept.writtenAt = writtenAt
    this.#weigh(workspace, kept)
  }

  /** Its size counts as it is now, unless it has been given up meanwhile. */
  #weigh(workspace: string, kept: Kept): void {
    if (this.#kept.peek(workspace) !== kept) return
    this.#kept.delete(workspace)
    this.#kept.set(workspace, kept)
  }
}
