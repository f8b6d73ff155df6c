import type { Command } from 'commander'
import { waitUntilLive } from '../audiences/wait-until-live.ts'
import type { Plan } from '../client/apply-api.ts'
import { connect } from '../connect.ts'
import { planFolder } from '../files/plan-folder.ts'
import type { GlobalOptions } from '../global-options.ts'
import { requireConsent } from '../terminal/consent.ts'
import { describePlan, printPlan } from '../terminal/plan.ts'
import { waitOption, yesOption } from './audiences/options.ts'

interface ApplyOptions extends GlobalOptions {
  readonly prune?: boolean
  readonly yes?: boolean
  readonly wait?: boolean
  readonly json?: boolean
}

export function addApply(program: Command): void {
  program
    .command('apply')
    .summary('make the audiences those of a folder')
    .description(
      'Make the saved audiences those of a folder: shows the plan, asks, and does all of it or nothing. What somebody changed ' +
        'meanwhile is not overwritten.',
    )
    .argument('[folder]', 'a folder that `muster export` wrote', 'audiences')
    .option('--prune', 'delete the audiences that have no file')
    .addOption(yesOption('do it without asking'))
    .addOption(waitOption())
    .option('--json', 'print what was done, as `muster plan --json` has it')
    .addHelpText('after', applyExamples)
    .action((folder: string, _options, command: Command) => runApply(folder, command.optsWithGlobals()))
}

const applyExamples = `
Examples:
  muster apply
  muster apply audiences --prune
  muster apply --yes --wait`

async function runApply(path: string, options: ApplyOptions): Promise<void> {
  const { connection, signal } = connect(options)
  const planned = await planFolder(connection, path, options)
  if (planned.isEmpty) {
    report(planned.plan, 'Nothing to do: the audiences are as the files have them.', options)
    return
  }
  if (!options.json) printPlan(planned.plan)
  if (!options.yes) await requireConsent(`${describePlan(planned.plan)}: do it?`, signal)
  const done = await planned.apply()
  if (options.wait) await waitUntilLive(connection, computedKeys(done), signal)
  report(done, 'Done.', options)
}

function report(plan: Plan, sentence: string, { json }: ApplyOptions) {
  console.log(json ? JSON.stringify(plan, null, 2) : sentence)
}

/** Those that may have to be worked out. */
function computedKeys({ changes }: Plan): string[] {
  return changes.filter(({ action }) => action !== 'delete').map(({ key }) => key)
}
