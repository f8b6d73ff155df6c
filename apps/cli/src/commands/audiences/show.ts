import { styleText } from 'node:util'
import { layOut, parse, printMembership } from '@muster/query'
import type { Command } from 'commander'
import { printWarnings } from '../../audiences/print-saved.ts'
import {
  type AudienceVersion,
  type CheckedAudience,
  getAudience,
  listVersions,
} from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { describeStatus } from '../../terminal/audience-status.ts'
import { layOutFacts } from '../../terminal/facts.ts'
import { formatInstant } from '../../terminal/instant.ts'
import { formatAmount, formatCount } from '../../terminal/number.ts'
import { oneLine, printable } from '../../terminal/text.ts'

interface ShowOptions extends GlobalOptions {
  readonly versions?: boolean
  readonly json?: boolean
}

export function addShow(audiences: Command): void {
  audiences
    .command('show')
    .summary('all that is known of one audience')
    .description(
      'Show an audience: its query, how far it is worked out, what it refers to and what refers to it.',
    )
    .argument('<key>', 'its key, as `muster audiences list` has it')
    .option('--versions', 'what it was before, and who changed what')
    .option('--json', 'print it as the API gives it; with --versions, those as `versions`')
    .addHelpText('after', showExamples)
    .action((key: string, _options, command: Command) => runShow(key, command.optsWithGlobals()))
}

const showExamples = `
Examples:
  muster audiences show big_spenders
  muster audiences show big_spenders --versions
  muster audiences show big_spenders --json | jq -r .query`

async function runShow(key: string, options: ShowOptions): Promise<void> {
  const { connection } = connect(options)
  const audience = await getAudience(connection, key)
  const versions = options.versions ? await listVersions(connection, key) : undefined
  if (options.json) {
    console.log(JSON.stringify({ ...audience, ...(versions && { versions }) }, null, 2))
    return
  }
  printAudience(audience)
  for (const version of versions ?? []) printVersion(version)
}

function printAudience(audience: CheckedAudience) {
  const { name, description, query, prompt, membership, links, never_wins, computed_at } = audience
  console.log(styleText('bold', oneLine(name)))
  console.log(printable(description))
  console.log()
  console.log(printable(layOut(parse(query))))
  console.log()
  const facts = layOutFacts([
    ['key', audience.key],
    ['built from', prompt ?? undefined],
    ['status', describeStatus(audience)],
    ['members', formatCount(audience.size) + (computed_at ? `, counted ${formatInstant(computed_at)}` : '')],
    ['membership', printMembership(membership)],
    ['order', formatCount(audience.order)],
    ['never wins', never_wins ? `everybody in it is in ${never_wins.because}, too` : undefined],
    ['uses', audience.uses.join(', ')],
    ['used by', audience.used_by.join(', ')],
    ['steers', Object.keys(links).length > 0 ? JSON.stringify(links) : undefined],
    ['version', `${audience.version}, saved ${formatInstant(audience.updated_at)}`],
  ])
  for (const fact of facts) console.log(fact)
  printWarnings(audience)
}

function printVersion({ version, at, author, changes }: AudienceVersion) {
  const by = author === null ? '' : `, by ${author}`
  console.log()
  console.log(styleText('bold', oneLine(`Version ${version}, ${formatInstant(at)}${by}`)))
  for (const change of changes) console.log(`  ${oneLine(change)}`)
  if (changes.length === 0) console.log(`  ${formatAmount(0, 'change')}`)
}
