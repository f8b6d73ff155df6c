import { Connection } from './client/connection.ts'
import { apiKeyCredentials } from './client/credentials.ts'
import type { GlobalOptions } from './global-options.ts'
import { abortOnInterruption } from './terminal/interruption.ts'

/** The server that the options name, as their API key sees it. Ctrl-C aborts what is asked of it, and the signal. */
export function connect({ url, key }: GlobalOptions): {
  readonly connection: Connection
  readonly signal: AbortSignal
} {
  const signal = abortOnInterruption()
  return { connection: new Connection({ url, credentials: apiKeyCredentials(key), signal }), signal }
}
