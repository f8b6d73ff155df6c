import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { addApply } from './commands/apply.ts'
import { addAudiences } from './commands/audiences/audiences.ts'
import { addBuild } from './commands/build.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addPlan } from './commands/plan.ts'
import { addStart } from './commands/start.ts'
import { exitCodes } from './failure.ts'
import { addGlobalOptions } from './global-options.ts'

export function createProgram(): Command {
  const program = new Command('muster')
    .description('Say whom you want to reach in plain English, see who they are, and send events in.')
    .version(manifest.version)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see how it is used.')
    .addHelpText('after', programExamples)
    .addHelpText('afterAll', exitCodeHelp)
    .exitOverride(({ exitCode, code, message }) => {
      throw new CommanderError(exitCode === 0 ? exitCodes.done : exitCodes.misused, code, message)
    })

  addGlobalOptions(program)
  addStart(program)
  addBuild(program)
  addExplain(program)
  addAudiences(program)
  addExport(program)
  addPlan(program)
  addApply(program)
  addImport(program)
  return program
}

const programExamples = `
Examples:
  muster start
  muster build "customers who haven't purchased in the last 30 days"
  muster explain "event('Order Completed').within(30 days).count() = 0" --user 00001
  muster import events.jsonl`

const exitCodeHelp = `
Exit codes:
  0  done
  1  the server understood and refused: a sentence it makes nothing of, a person it does not know, lines it rejects
  2  wrong use: arguments, a missing or unknown key, a file that cannot be read; of \`muster plan\`: there are changes
  3  the server cannot be reached, or is unavailable`

/** The exit code when commander ended the program, after help or on wrong use, having said why. */
export function endOfProgram(thrown: unknown): number | undefined {
  return thrown instanceof CommanderError ? thrown.exitCode : undefined
}
