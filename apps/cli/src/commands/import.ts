import type { Command } from 'commander'
import { Connection } from '../client/connection.ts'
import { writeKeyCredentials } from '../client/credentials.ts'
import { withRetries } from '../client/retry.ts'
import { sendBatch } from '../client/tracking-api.ts'
import { exitCodes } from '../failure.ts'
import type { GlobalOptions } from '../global-options.ts'
import { importCalls } from '../import/import-calls.ts'
import { openSource, type Source } from '../import/source.ts'
import { Tally } from '../import/tally.ts'
import { showBars } from '../terminal/bars.ts'
import { abortOnInterruption } from '../terminal/interruption.ts'
import { formatAmount, formatBytes } from '../terminal/number.ts'
import type { Step } from '../terminal/progress.ts'
import { showSpinner } from '../terminal/spinner.ts'
import { printable } from '../terminal/text.ts'

interface ImportOptions extends GlobalOptions {
  readonly json?: boolean
}

export function addImport(program: Command): void {
  program
    .command('import')
    .summary('send a file of events')
    .description(
      'Send a file of tracking calls, one JSON object a line as Segment writes them. Calls without a messageId get one ' +
        'from their line, so importing the same file again counts once.',
    )
    .argument('<file>', 'a .jsonl file, a .jsonl.gz file, or - for standard input')
    .option('--json', 'print {sent, rejected_count, rejected: [{line, message}]}; sent counts what is stored')
    .addHelpText('after', importExamples)
    .action((file: string, _options, command: Command) => runImport(file, command.optsWithGlobals()))
}

const importExamples = `
Examples:
  muster import events.jsonl --write-key "$MUSTER_WRITE_KEY"
  muster import events.jsonl.gz --json
  zstdcat events.jsonl.zst | muster import -`

async function runImport(file: string, options: ImportOptions): Promise<void> {
  const signal = abortOnInterruption()
  const credentials = writeKeyCredentials(options.writeKey)
  const connection = new Connection({ url: options.url, credentials, signal })
  const send = (body: string) => withRetries(() => sendBatch(connection, body), signal)

  const source = await openSource(file, signal)
  // A server that is not there is told at once; one that goes away later is waited for.
  await connection.get('/healthz')

  const progress = source.progress() === undefined ? showSpinner() : showBars(formatBytes)
  const tally = new Tally()
  const showSending = () => progress.show(describeSending(source, tally))
  try {
    await importCalls(source.bytes, send, tally, showSending).finally(progress.stop)
  } catch (error) {
    if (tally.sent > 0) console.error('Import it again to send the rest: what was sent counts once.')
    throw error
  } finally {
    if (options.json) printJson(tally)
    else printSummary(tally)
  }
  if (tally.rejected > 0) process.exitCode = exitCodes.refused
}

function describeSending(source: Source, tally: Tally): Step {
  return { stage: 'Sending events', ...(source.progress() ?? { done: tally.sent }) }
}

function printJson(tally: Tally) {
  const summary = { sent: tally.sent, rejected_count: tally.rejected, rejected: tally.rejections }
  console.log(JSON.stringify(summary, null, 2))
}

function printSummary({ sent, rejected, rejections }: Tally) {
  for (const { line, message } of rejections) console.error(printable(`line ${line}: ${message}`))
  const unlisted = rejected - rejections.length
  if (unlisted > 0) console.error(`… and ${formatAmount(unlisted, 'more line')}`)
  console.log(`${formatAmount(sent, 'event')} sent, ${formatAmount(rejected, 'line')} rejected.`)
}
