import type { Command } from 'commander'
import { deleteAudience, getAudience } from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { requireConsent } from '../../terminal/consent.ts'
import { formatAmount } from '../../terminal/number.ts'
import { oneLine } from '../../terminal/text.ts'
import { yesOption } from './options.ts'

interface DeleteOptions extends GlobalOptions {
  readonly yes?: boolean
}

export function addDelete(audiences: Command): void {
  audiences
    .command('delete')
    .summary('delete an audience that no other refers to')
    .description(
      'Delete an audience that no other refers to. Its members leave, and its key is not used again.',
    )
    .argument('<key>', 'its key')
    .addOption(yesOption('delete it without asking'))
    .addHelpText('after', deleteExamples)
    .action((key: string, _options, command: Command) => runDelete(key, command.optsWithGlobals()))
}

const deleteExamples = `
Examples:
  muster audiences delete big_spenders
  muster audiences delete big_spenders --yes`

async function runDelete(key: string, options: DeleteOptions): Promise<void> {
  const { connection, signal } = connect(options)
  const { name, size } = await getAudience(connection, key)
  if (!options.yes)
    await requireConsent(`Delete “${name}”, which has ${formatAmount(size, 'member')}?`, signal)
  await deleteAudience(connection, key)
  console.log(oneLine(`“${name}” (${key}) is deleted.`))
}
