import type { Command } from 'commander'
import { connect } from '../connect.ts'
import { exitCodes, Failure, findFailure } from '../failure.ts'
import { planFolder } from '../files/plan-folder.ts'
import type { GlobalOptions } from '../global-options.ts'
import { describePlan, printPlan } from '../terminal/plan.ts'

interface PlanOptions extends GlobalOptions {
  readonly prune?: boolean
  readonly json?: boolean
}

/** How it ends where there are changes, so that a script can tell; wrong use is 1 here. */
const hasChanges = 2

export function addPlan(program: Command): void {
  program
    .command('plan')
    .summary('what a folder of audiences would change')
    .description(
      'Show what would make the saved audiences those of a folder: + created, ~ changed, - deleted. Nothing is written. It ' +
        'ends with 0 where there is nothing to do, with 2 where there are changes, and with 1 where anything is wrong.',
    )
    .argument('[folder]', 'a folder that `muster export` wrote', 'audiences')
    .option('--prune', 'delete the audiences that have no file')
    .option('--json', 'print {changes: [{key, action, sentences}], order_changed, order, base}')
    .addHelpText('after', planExamples)
    .exitOverride()
    .action((folder: string, _options, command: Command) => runPlan(folder, command.optsWithGlobals()))
}

const planExamples = `
Examples:
  muster plan
  muster plan audiences --prune
  muster plan --json | jq -r '.changes[].key'`

async function runPlan(path: string, options: PlanOptions): Promise<void> {
  const { plan, isEmpty } = await makePlan(path, options)
  if (options.json) console.log(JSON.stringify(plan, null, 2))
  else if (isEmpty) console.log('Nothing to do: the audiences are as the files have them.')
  else {
    printPlan(plan)
    console.log()
    console.log(`${describePlan(plan)}: \`muster apply\` does it.`)
  }
  if (!isEmpty) process.exitCode = hasChanges
}

async function makePlan(path: string, options: PlanOptions) {
  try {
    return await planFolder(connect(options).connection, path, options)
  } catch (error) {
    const failure = findFailure(error)
    throw failure?.exitCode === exitCodes.misused ? new Failure(exitCodes.refused, failure.message) : error
  }
}
