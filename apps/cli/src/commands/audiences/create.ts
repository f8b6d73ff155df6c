import { type Command, Option } from 'commander'
import { describeSaved, printWarnings } from '../../audiences/print-saved.ts'
import { understand } from '../../audiences/understand.ts'
import { waitUntilLive } from '../../audiences/wait-until-live.ts'
import { createAudience } from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { membershipOption, waitOption, yesOption } from './options.ts'

interface CreateOptions extends GlobalOptions {
  readonly name: string
  readonly query?: string
  readonly prompt?: string
  readonly as?: string
  readonly membership?: string
  readonly description?: string
  readonly yes?: boolean
  readonly wait?: boolean
  readonly json?: boolean
}

export function addCreate(audiences: Command): void {
  audiences
    .command('create')
    .summary('save a query, or what a sentence means, as an audience')
    .description(
      'Save an audience: a query, or a sentence, whose query is shown first. Who is in it is worked out in the background.',
    )
    .requiredOption('--name <name>', 'what people call it')
    .addOption(new Option('--query <query>', 'whom it means, in the audience language').conflicts('prompt'))
    .option('--prompt <sentence>', 'whom it means, in plain English')
    .option('--as <key>', 'its key, which never changes (default: made from the name)')
    .addOption(membershipOption())
    .option('--description <text>', 'what it is for (default: the query in English)')
    .addOption(yesOption('save what the sentence was understood to mean without asking'))
    .addOption(waitOption())
    .option('--json', 'print the audience as the API gives it')
    .addHelpText('after', createExamples)
    .action((_options, command: Command) => {
      const options: CreateOptions = command.optsWithGlobals()
      if (options.query === undefined && options.prompt === undefined)
        command.error('error: say whom it means, with --query or --prompt')
      return runCreate(options)
    })
}

const createExamples = `
Examples:
  muster audiences create --name "Big spenders" --query "event('Order Completed').sum(property('revenue')) >= 500"
  muster audiences create --name "Lapsed" --prompt "customers who haven't purchased in the last 30 days" --yes --wait
  muster audiences create --name "New fans" --query "event('Signed Up').count() = 1" --membership "for 7 days"`

async function runCreate(options: CreateOptions): Promise<void> {
  const { connection, signal } = connect(options)
  const { name, prompt, membership, description, wait, json } = options
  const { query = '' } =
    prompt === undefined ? options : await understand(connection, prompt, { ...options, signal })
  const created = await createAudience(connection, {
    ...{ name, query },
    ...(prompt !== undefined && { prompt }),
    ...(options.as !== undefined && { key: options.as }),
    ...(membership !== undefined && { membership }),
    ...(description !== undefined && { description }),
  })
  const [audience = created] = wait ? await waitUntilLive(connection, [created.key], signal) : []
  if (json) console.log(JSON.stringify({ ...created, ...audience }, null, 2))
  else {
    console.log(describeSaved(audience))
    printWarnings(created)
  }
}
