import type { Command } from 'commander'
import { listAudiences } from '../client/saved-audiences-api.ts'
import { connect } from '../connect.ts'
import { writeFolder } from '../files/write-folder.ts'
import type { GlobalOptions } from '../global-options.ts'
import { formatAmount } from '../terminal/number.ts'
import { printable } from '../terminal/text.ts'

interface ExportOptions extends GlobalOptions {
  readonly prune?: boolean
  readonly json?: boolean
}

export function addExport(program: Command): void {
  program
    .command('export')
    .summary('write the audiences as files')
    .description(
      'Write each saved audience as a readable YAML file, and their order, to be looked at, changed and kept. What is the ' +
        'same stays as it is.',
    )
    .argument('[folder]', 'where to', 'audiences')
    .option('--prune', 'delete the files of audiences that are gone')
    .option('--json', 'print {written, unchanged, deleted, left}: names of files')
    .addHelpText('after', exportExamples)
    .action((folder: string, _options, command: Command) => runExport(folder, command.optsWithGlobals()))
}

const exportExamples = `
Examples:
  muster export
  muster export audiences --prune
  muster export && git diff audiences`

async function runExport(folder: string, options: ExportOptions): Promise<void> {
  const audiences = await listAudiences(connect(options).connection)
  const result = await writeFolder(folder, audiences, options)
  if (options.json) {
    console.log(JSON.stringify(result, null, 2))
    return
  }
  const { written, unchanged, deleted, left } = result
  for (const name of written) console.log(printable(`wrote ${name}`))
  for (const name of deleted) console.log(printable(`deleted ${name}`))
  console.log(`${formatAmount(written.length, 'file')} written, ${unchanged.length} unchanged.`)
  if (left.length > 0)
    console.log(printable(`Of audiences that are gone: ${left.join(', ')}. --prune deletes them.`))
}
