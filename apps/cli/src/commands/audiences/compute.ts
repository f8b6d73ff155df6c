import type { Command } from 'commander'
import { describeSaved } from '../../audiences/print-saved.ts'
import { waitUntilLive } from '../../audiences/wait-until-live.ts'
import { computeAudience } from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { oneLine } from '../../terminal/text.ts'

interface ComputeOptions extends GlobalOptions {
  readonly wait: boolean
}

export function addCompute(audiences: Command): void {
  audiences
    .command('compute')
    .summary('work out anew who is in an audience')
    .description(
      'Work out anew who is in an audience, and wait until that is done. It is kept right without: this is for certainty.',
    )
    .argument('<key>', 'its key')
    .option('--no-wait', 'leave it to the server')
    .addHelpText('after', computeExamples)
    .action((key: string, _options, command: Command) => runCompute(key, command.optsWithGlobals()))
}

const computeExamples = `
Examples:
  muster audiences compute big_spenders
  muster audiences compute big_spenders --no-wait`

async function runCompute(key: string, options: ComputeOptions): Promise<void> {
  const { connection, signal } = connect(options)
  await computeAudience(connection, key)
  if (!options.wait) {
    console.log(oneLine(`“${key}” is queued: muster audiences show ${key} tells how far it is.`))
    return
  }
  for (const audience of await waitUntilLive(connection, [key], signal)) console.log(describeSaved(audience))
}
