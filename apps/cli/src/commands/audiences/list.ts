import type { Command } from 'commander'
import { listAudiences } from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { layOutAudiences } from '../../terminal/audience-table.ts'
import { printTable } from '../../terminal/print-table.ts'

interface ListOptions extends GlobalOptions {
  readonly search?: string
  readonly all?: boolean
  readonly json?: boolean
}

export function addList(audiences: Command): void {
  audiences
    .command('list')
    .summary('the saved audiences, in their order')
    .description('List the saved audiences in their order: of those that somebody is in, the first wins.')
    .option('--search <text>', 'only those with this in their name, description or key')
    .option('--all', 'the built-in ones, too')
    .option('--json', 'print {audiences: […]}, each as the API gives it')
    .addHelpText('after', listExamples)
    .action((_options, command: Command) => runList(command.optsWithGlobals()))
}

const listExamples = `
Examples:
  muster audiences list
  muster audiences list --all --search mobile
  muster audiences list --json | jq -r '.audiences[].key'`

async function runList(options: ListOptions): Promise<void> {
  const { search, all, json } = options
  const found = await listAudiences(connect(options).connection, {
    ...(search !== undefined && { search }),
    ...(!all && { builtIn: false }),
  })
  if (json) {
    console.log(JSON.stringify({ audiences: found }, null, 2))
    return
  }
  if (found.length === 0) {
    console.log(search === undefined ? 'No audience is saved yet: muster audiences create' : 'None is found.')
    return
  }
  printTable(width => layOutAudiences(found, width))
}
