import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Destination, listAudiences, moveAudience, setOrder } from '../../client/saved-audiences-api.ts'
import { connect } from '../../connect.ts'
import type { GlobalOptions } from '../../global-options.ts'
import { layOutAudiences } from '../../terminal/audience-table.ts'
import { printTable } from '../../terminal/print-table.ts'

interface OrderOptions extends GlobalOptions {
  readonly move?: string
  readonly before?: string
  readonly after?: string
  readonly to?: number
  readonly json?: boolean
}

export function addOrder(audiences: Command): void {
  audiences
    .command('order')
    .summary('which audience wins')
    .description(
      'Print the order of all audiences, or change it: of those that somebody is in, the first wins. `everyone` is last.',
    )
    .argument('[keys...]', 'the whole order; `everyone` may be left out')
    .option('--move <key>', 'move one audience, to where the options below say')
    .addOption(new Option('--before <key>', 'in front of another').conflicts(['after', 'to']))
    .addOption(new Option('--after <key>', 'behind another').conflicts('to'))
    .addOption(new Option('--to <place>', 'to a place, from 1').argParser(parsePlace))
    .option('--json', 'print {keys, never_wins: [{key, because}]}')
    .addHelpText('after', orderExamples)
    .action((keys: readonly string[], _options, command: Command) => {
      const options: OrderOptions = command.optsWithGlobals()
      const destination = destinationOf(options)
      if ((options.move === undefined) !== (destination === undefined))
        command.error('error: say what to --move, and --before or --after which other, or --to which place')
      if (options.move !== undefined && keys.length > 0)
        command.error('error: name either the whole order or one audience to --move')
      return runOrder(keys, destination, options)
    })
}

const orderExamples = `
Examples:
  muster audiences order
  muster audiences order --move big_spenders --before lapsed
  muster audiences order big_spenders lapsed new_visitors returning_visitors desktop mobile`

function destinationOf({ before, after, to }: OrderOptions): Destination | undefined {
  if (before !== undefined) return { before }
  if (after !== undefined) return { after }
  return to === undefined ? undefined : { to }
}

async function runOrder(
  keys: readonly string[],
  destination: Destination | undefined,
  options: OrderOptions,
): Promise<void> {
  const { connection } = connect(options)
  if (options.move !== undefined && destination) await moveAudience(connection, options.move, destination)
  else if (keys.length > 0) await setOrder(connection, keys)

  const audiences = await listAudiences(connection)
  if (options.json) {
    const never_wins = audiences.flatMap(({ key, never_wins }) => (never_wins ? { key, ...never_wins } : []))
    console.log(JSON.stringify({ keys: audiences.map(({ key }) => key), never_wins }, null, 2))
    return
  }
  printTable(width => layOutAudiences(audiences, width))
}

function parsePlace(text: string): number {
  const place = Number(text)
  if (Number.isInteger(place) && place >= 1) return place
  throw new InvalidArgumentError('It should be a whole number from 1.')
}
