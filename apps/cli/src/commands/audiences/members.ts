import { styleText } from 'node:util'
import { type Command, Option } from 'commander'
import { saveDownload } from '../../audiences/save-download.ts'
import { downloadMembers, listMembers, type Member } from '../../client/members-api.ts'
import { getAudience, type SavedAudience } from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { limitOption } from '../../limit-option.ts'
import { formatInstant } from '../../terminal/instant.ts'
import { formatAmount } from '../../terminal/number.ts'
import { printTable } from '../../terminal/print-table.ts'
import { layOutProfiles } from '../../terminal/profile-table.ts'
import { oneLine } from '../../terminal/text.ts'

interface MembersOptions extends GlobalOptions {
  readonly limit?: number
  readonly csv?: boolean
  readonly output?: string
  readonly json?: boolean
}

const shownAtFirst = 20

export function addMembers(audiences: Command): void {
  audiences
    .command('members')
    .summary('who is in an audience')
    .description(
      'Show who is in an audience, since when, and until when where that is known; or write all to a file.',
    )
    .argument('<key>', 'its key')
    .addOption(limitOption(`how many to show (default: ${shownAtFirst})`))
    .option('--csv', 'all of them, as CSV: id, user_id, anonymous_ids, entered_at, expires_at')
    .option('--output <file>', 'where to write the CSV, in place of standard output')
    .addOption(new Option('--json', 'print {members: […], next}').conflicts(['csv', 'output']))
    .addHelpText('after', membersExamples)
    .action((key: string, _options, command: Command) => runMembers(key, command.optsWithGlobals()))
}

const membersExamples = `
Examples:
  muster audiences members big_spenders
  muster audiences members big_spenders --output big-spenders.csv
  muster audiences members big_spenders --limit 1000 --json | jq -r '.members[].id'`

async function runMembers(key: string, options: MembersOptions): Promise<void> {
  const { connection, signal } = connect(options)
  if (options.csv || options.output !== undefined)
    return saveDownload(downloadMembers(connection, key), options.output, signal)

  const [audience, page] = await Promise.all([
    getAudience(connection, key),
    listMembers(connection, key, options.limit ?? shownAtFirst),
  ])
  if (options.json) console.log(JSON.stringify(page, null, 2))
  else printMembers(audience, page.members)
}

function printMembers({ name, size }: SavedAudience, members: readonly Member[]) {
  console.log(styleText('bold', oneLine(`“${name}” has ${formatAmount(size, 'member')}.`)))
  if (members.length === 0) return
  console.log()
  printTable(width => layOutProfiles(members.map(toRow), width))
  const hidden = size - members.length
  if (hidden > 0)
    console.log(styleText('dim', `… and ${formatAmount(hidden, 'more member')}: --limit, or --csv for all`))
}

function toRow({ id, identifiers, entered_at, expires_at }: Member) {
  const times = {
    entered: formatInstant(entered_at),
    ...(expires_at !== null && { until: formatInstant(expires_at) }),
  }
  return { id, identifiers, traits: times }
}
