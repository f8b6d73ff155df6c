import { setTimeout } from 'node:timers/promises'
import { type Command, Option } from 'commander'
import type { Connection } from '../../client/connection.ts'
import { listTransitions, type Transition } from '../../client/members-api.ts'
import { withRetries } from '../../client/retry.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { instantOption } from '../../instant-option.ts'
import { describeTransition } from '../../terminal/transition-line.ts'

interface HistoryOptions extends GlobalOptions {
  readonly since?: string
  readonly follow?: boolean
  readonly json?: boolean
}

/** How long to wait for more, in milliseconds. */
const interval = 1_000

export function addHistory(audiences: Command): void {
  audiences
    .command('history')
    .summary('who entered and left an audience')
    .description(
      'Print who entered and left an audience, when and why, in the order in which that was found.',
    )
    .argument('<key>', 'its key')
    .addOption(instantOption('--since <time>', 'only from this ISO 8601 time on'))
    .addOption(new Option('-f, --follow', 'go on with what comes, until Ctrl-C'))
    .option('--json', 'print one JSON object a line, as the API gives it')
    .addHelpText('after', historyExamples)
    .action((key: string, _options, command: Command) => runHistory(key, command.optsWithGlobals()))
}

const historyExamples = `
Examples:
  muster audiences history big_spenders --since 2026-03-01
  muster audiences history big_spenders --follow
  muster audiences history big_spenders --json | jq -r 'select(.change == "exited") | .id'`

async function runHistory(key: string, options: HistoryOptions): Promise<void> {
  const { connection, signal } = connect(options)
  for await (const transition of transitions(connection, key, options, signal))
    console.log(options.json ? JSON.stringify(transition) : describeTransition(transition))
}

async function* transitions(
  connection: Connection,
  key: string,
  { since, follow }: HistoryOptions,
  signal: AbortSignal,
): AsyncGenerator<Transition> {
  for (let cursor = '0'; ; ) {
    const asked = { since, cursor }
    const page = await withRetries(() => listTransitions(connection, key, asked), signal)
    yield* page.transitions
    if (page.next === null && !follow) return
    if (page.next === null) await setTimeout(interval, undefined, { signal })
    cursor = page.cursor
  }
}
