import { type Command, InvalidArgumentError, Option } from 'commander'
import { describeSaved, printWarnings } from '../../audiences/print-saved.ts'
import { understand } from '../../audiences/understand.ts'
import { waitUntilLive } from '../../audiences/wait-until-live.ts'
import type { Connection } from '../../client/connection.ts'
import {
  type AudienceFields,
  type CheckedAudience,
  editAudience,
  getAudience,
  listVersions,
  restoreAudience,
} from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { oneLine } from '../../terminal/text.ts'
import { membershipOption, waitOption, yesOption } from './options.ts'

interface EditOptions extends GlobalOptions {
  readonly name?: string
  readonly query?: string
  readonly prompt?: string
  readonly membership?: string
  readonly description?: string
  readonly enable?: boolean
  readonly disable?: boolean
  readonly restore?: number
  readonly yes?: boolean
  readonly wait?: boolean
  readonly json?: boolean
}

const changing = ['name', 'query', 'prompt', 'membership', 'description', 'enable', 'disable'] as const

export function addEdit(audiences: Command): void {
  audiences
    .command('edit')
    .summary('change an audience')
    .description(
      'Change an audience: what is named here, the rest stays. What changes anything is a new version.',
    )
    .argument('<key>', 'its key, which stays')
    .option('--name <name>', 'what people call it')
    .addOption(new Option('--query <query>', 'whom it means, in the audience language').conflicts('prompt'))
    .option('--prompt <sentence>', 'whom it means, in plain English')
    .addOption(membershipOption())
    .option('--description <text>', 'what it is for')
    .addOption(new Option('--enable', 'have it worked out again').conflicts('disable'))
    .option('--disable', 'have it worked out no more')
    .addOption(
      new Option('--restore <version>', 'make it again what it was then')
        .argParser(parseVersion)
        .conflicts([...changing]),
    )
    .addOption(yesOption('save what the sentence was understood to mean without asking'))
    .addOption(waitOption())
    .option('--json', 'print the audience as the API gives it')
    .addHelpText('after', editExamples)
    .action((key: string, _options, command: Command) => {
      const options: EditOptions = command.optsWithGlobals()
      if (options.restore === undefined && changing.every(option => options[option] === undefined))
        command.error(
          `error: say what is to change, with ${changing.map(option => `--${option}`).join(', ')} or --restore`,
        )
      return runEdit(key, options)
    })
}

const editExamples = `
Examples:
  muster audiences edit big_spenders --query "event('Order Completed').sum(property('revenue')) >= 1000"
  muster audiences edit big_spenders --name "Best customers" --membership "for 30 days, renewed"
  muster audiences edit big_spenders --restore 1 --wait`

async function runEdit(key: string, options: EditOptions): Promise<void> {
  const { connection, signal } = connect(options)
  const before = await getAudience(connection, key)
  const after = await edit(connection, key, options, signal)
  const [audience = after] = options.wait ? await waitUntilLive(connection, [key], signal) : []
  if (options.json) console.log(JSON.stringify({ ...after, ...audience }, null, 2))
  else if (after.version === before.version) console.log('Nothing is different.')
  else {
    for (const change of (await listVersions(connection, key, 1))[0]?.changes ?? [])
      console.log(oneLine(change))
    console.log(describeSaved(audience))
    printWarnings(after)
  }
}

async function edit(
  connection: Connection,
  key: string,
  options: EditOptions,
  signal: AbortSignal,
): Promise<CheckedAudience> {
  const { restore, name, query, prompt, membership, description, enable, disable } = options
  if (restore !== undefined) return restoreAudience(connection, key, restore)
  const understood =
    prompt === undefined ? undefined : await understand(connection, prompt, { ...options, signal })
  const fields: AudienceFields = {
    ...(name !== undefined && { name }),
    // The sentence of before says nothing of a query that was written by hand.
    ...(query !== undefined && { query, prompt: null }),
    ...(prompt !== undefined && understood && { query: understood.query, prompt }),
    ...(membership !== undefined && { membership }),
    ...(description !== undefined && { description }),
    ...((enable || disable) && { enabled: enable === true }),
  }
  return editAudience(connection, key, fields)
}

function parseVersion(text: string): number {
  const version = Number(text)
  if (Number.isInteger(version) && version >= 1) return version
  throw new InvalidArgumentError('It should be the number of a version, from 1.')
}
