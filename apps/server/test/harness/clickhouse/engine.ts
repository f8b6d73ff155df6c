import type { StatementRequest } from './read-request.ts'
import { Sessions } from './sessions.ts'

/** Formats whose chunks make one answer when they are put one after the other. */
const streamed = new Set(['JSONEachRow', 'JSONCompactEachRow', 'TabSeparated', 'TSV'])

/** Runs statements on the embedded engine, several side by side. */
export class Engine {
  readonly #sessions: Sessions

  constructor(folder: string) {
    this.#sessions = new Sessions(folder)
  }

  /** The answer, in pieces as they are asked for. Throws what the engine says. */
  async *run(statement: StatementRequest): AsyncGenerator<Uint8Array> {
    const { sql, format, settings, params } = statement
    const session = await this.#sessions.take(settings, params)
    try {
      if (isStreamed(statement)) {
        for await (const chunk of session.queryStream(sql, { format })) yield chunk.raw()
      } else {
        yield (await session.queryAsync(sql, { format })).bytes()
      }
    } finally {
      this.#sessions.giveBack(session)
    }
  }

  close(): void {
    this.#sessions.close()
  }
}

function isStreamed({ sql, format }: StatementRequest): boolean {
  const [, named = format] = /\bFORMAT\s+(\w+)[\s;]*$/i.exec(sql) ?? []
  return /^[\s(]*(SELECT|WITH)\b/i.test(sql) && streamed.has(named)
}
