import { styleText } from 'node:util'
import type { Command } from 'commander'
import { atOption, describeSeenAt, type SeenAt, seenAt } from '../at-option.ts'
import {
  generateAudience,
  type Interpretation,
  type Preview,
  previewAudience,
} from '../client/audience-api.ts'
import type { Connection } from '../client/connection.ts'
import { connect } from '../connect.ts'
import type { GlobalOptions } from '../global-options.ts'
import { limitOption } from '../limit-option.ts'
import { printInterpretation } from '../terminal/interpretation.ts'
import { formatAmount, formatCount, formatShare } from '../terminal/number.ts'
import { printTable } from '../terminal/print-table.ts'
import { layOutProfiles } from '../terminal/profile-table.ts'
import type { Progress } from '../terminal/progress.ts'
import { showSpinner } from '../terminal/spinner.ts'
import { StageBar } from '../terminal/stage-bar.ts'

interface BuildOptions extends GlobalOptions {
  readonly at?: string
  readonly limit?: number
  readonly json?: boolean
}

export function addBuild(program: Command): void {
  program
    .command('build')
    .summary('a sentence in, the people it means out')
    .description(
      'Build an audience from a sentence: the query, how it was understood, how many match, and who.',
    )
    .argument('<sentence>', 'whom you mean, in plain English')
    .addOption(atOption())
    .addOption(limitOption('how many people to show (default: 20)'))
    .option('--json', 'print one JSON document: the interpretation and the preview')
    .addHelpText('after', buildExamples)
    .action((sentence: string, _options, command: Command) => runBuild(sentence, command.optsWithGlobals()))
}

const buildExamples = `
Examples:
  muster build "customers who haven't purchased in the last 30 days"
  muster build "people who bought at least 3 times this year" --at 1998-07-01 --limit 5
  muster build "customers who spent over 500" --json | jq .count`

async function runBuild(sentence: string, options: BuildOptions): Promise<void> {
  const { connection } = connect(options)
  const bar = new StageBar()
  const progress = showSpinner(step => bar.advance(step))
  const answer = await ask(connection, sentence, options, progress).finally(progress.stop)

  if (options.json) printJson(sentence, answer)
  else printAnswer(answer)
}

interface Answer {
  readonly interpretation: Interpretation
  readonly preview: Preview
  readonly seen: SeenAt
}

async function ask(
  connection: Connection,
  sentence: string,
  { at: askedAt, limit }: BuildOptions,
  progress: Progress,
): Promise<Answer> {
  const seen = await seenAt(connection, askedAt)
  const { at } = seen

  const prompt = { prompt: sentence, ...(at && { now: at }) }
  const interpretation = await generateAudience(connection, prompt, progress.show)

  progress.show({ stage: 'Counting people', done: 1, total: 1 })
  const request = { query: interpretation.query, ...(at && { at }), ...(limit && { limit }) }
  const preview = await previewAudience(connection, request)
  return { interpretation, preview, seen }
}

function printJson(prompt: string, { interpretation, preview }: Answer) {
  console.log(JSON.stringify({ prompt, ...interpretation, ...preview }, null, 2))
}

function printAnswer({ interpretation, preview, seen }: Answer) {
  printInterpretation(interpretation)
  console.log()
  console.log(describeCount(preview, seen))
  printSample(preview)
}

function describeCount({ count, total, at }: Preview, seen: SeenAt): string {
  const share = `${formatCount(count)} of ${formatAmount(total, 'profile')} (${formatShare(count, total)})`
  return `${styleText('bold', share)} ${describeSeenAt(at, seen)}`
}

function printSample({ sample, count }: Preview) {
  if (sample.length === 0) return
  console.log()
  const { hidden } = printTable(width => layOutProfiles(sample, width))

  const notes = [
    ...(count > sample.length ? [`${formatAmount(count - sample.length, 'more profile')}: --limit`] : []),
    ...(hidden.length > 0 ? [`${formatAmount(hidden.length, 'more trait')}: --json`] : []),
  ]
  if (notes.length > 0) console.log(styleText('dim', `… and ${notes.join(', ')}`))
}
