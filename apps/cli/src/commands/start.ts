import { once } from 'node:events'
import type { RunningServer } from '@muster/server'
import type { Command } from 'commander'
import { exitCodes, Failure } from '../failure.ts'
import { defaultUrl } from '../global-options.ts'
import { describeStart } from '../terminal/banner.ts'
import { showBars } from '../terminal/bars.ts'
import { abortOnInterruption, exitOnNextInterruption } from '../terminal/interruption.ts'
import { formatCount } from '../terminal/number.ts'
import type { Progress } from '../terminal/progress.ts'

export function addStart(program: Command): void {
  program
    .command('start')
    .summary('start a server here')
    .description('Start a server in this process, and print its address, the way in and what to try.')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', startExamples)
    .action(runStart)
}

const startExamples = `
The environment configures it: PORT, HOST, MUSTER_DATA (the data folder, ./data), MUSTER_DEMO=0 (no sample data),
MUSTER_API_KEY and MUSTER_WRITE_KEY (instead of fresh keys), MUSTER_CLICKHOUSE_URL and MUSTER_POSTGRES_URL
(servers instead of the embedded engines), MUSTER_TIMEZONE (of the first workspace), MUSTER_TRUST_PROXY (proxies in
front whose X-Forwarded-For is believed).

Examples:
  muster start
  PORT=8080 MUSTER_DATA=/var/lib/muster muster start
  MUSTER_DEMO=0 muster start`

async function runStart(): Promise<void> {
  const signal = abortOnInterruption()
  const progress = showBars(formatCount)
  const server = await Promise.race([startServing(progress), rejectOnAbort(signal)]).finally(progress.stop)

  console.log(describeStart(server, defaultUrl))
  if (!signal.aborted) await once(signal, 'abort')

  exitOnNextInterruption()
  await server.close()
}

/** The page is built beside the server's start; both must be there before anyone is let in. */
async function startServing(progress: Progress): Promise<RunningServer> {
  // Loaded here alone: the other commands have no use for a database.
  const { ConfigError, readConfig, startServer } = await import('@muster/server')
  const { buildPage, pageFolder } = await import('@muster/web')

  async function buildPageInView() {
    const stage = 'Building the page'
    let isBuilt = false
    await buildPage(() => {
      isBuilt = true
      progress.show({ stage, done: 0, total: 1 })
    })
    if (isBuilt) progress.show({ stage, done: 1, total: 1 })
  }

  try {
    const config = readConfig(process.env)
    const starting = startServer(config, { pageFolder, onProgress: progress.show })
    const [server] = await Promise.all([starting, buildPageInView()])
    return server
  } catch (error) {
    if (error instanceof ConfigError) throw new Failure(exitCodes.misused, error.message)
    throw startFailure(error)
  }
}

function startFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if ('code' in error && error.code === 'EADDRINUSE') {
    return new Failure(
      exitCodes.unavailable,
      'The port is taken. Stop what listens there, or set PORT to another.',
    )
  }
  return new Failure(exitCodes.unavailable, `The server did not start: ${error.message}`, { cause: error })
}

async function rejectOnAbort(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort')
  throw signal.reason
}
