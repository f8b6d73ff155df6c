import { styleText } from 'node:util'
import { type Command, Option } from 'commander'
import { atOption, describeSeenAt, seenAt } from '../at-option.ts'
import { type ExplainRequest, type Explanation, explainAudience } from '../client/audience-api.ts'
import { connect } from '../connect.ts'
import type { GlobalOptions } from '../global-options.ts'
import { describeChange, type ExplanationLine, layOutCondition } from '../terminal/explanation.ts'
import { oneLine } from '../terminal/text.ts'

interface ExplainOptions extends GlobalOptions {
  readonly audience?: string
  readonly user?: string
  readonly anonymous?: string
  readonly group?: string
  readonly at?: string
  readonly json?: boolean
}

export function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('why somebody is meant by a query, or is not')
    .description(
      'Explain why somebody matches a query or a saved audience, or does not: each condition with what decided it, until ' +
        'when that holds, and what would change the answer.',
    )
    .argument('[query]', 'a query in the audience language')
    .option('--audience <key>', 'a saved audience, in place of a query')
    .addOption(new Option('--user <id>', 'about whom: a user id').conflicts(['anonymous', 'group']))
    .addOption(new Option('--anonymous <id>', 'about whom: an anonymous id').conflicts('group'))
    .option('--group <id>', 'about which account: a group id, for a query with ANY or ALL')
    .addOption(atOption())
    .option('--json', 'print the answer as one JSON document')
    .addHelpText('after', explainExamples)
    .action((query: string | undefined, _options, command: Command) => {
      const options: ExplainOptions = command.optsWithGlobals()
      if ((query === undefined) === (options.audience === undefined))
        command.error('error: name either a query or --audience')
      const subject = subjectOf(options)
      if (!subject) command.error('error: say about whom, with --user, --anonymous or --group')
      return runExplain(query, subject, options)
    })
}

const explainExamples = `
Examples:
  muster explain "event('Order Completed').within(30 days).count() = 0" --user 00001
  muster explain --audience big_spenders --user 00001 --at 1998-07-01
  muster explain --audience big_spenders --anonymous 5f1c --json | jq .matches`

interface Subject {
  readonly words: string
  readonly profile: ExplainRequest['profile']
}

function subjectOf({ user, anonymous, group }: ExplainOptions): Subject | undefined {
  if (user !== undefined) return { words: `user ${user}`, profile: { user_id: user } }
  if (anonymous !== undefined) return { words: `visitor ${anonymous}`, profile: { anonymous_id: anonymous } }
  if (group !== undefined) return { words: `account ${group}`, profile: { group_id: group } }
  return undefined
}

async function runExplain(
  query: string | undefined,
  subject: Subject,
  options: ExplainOptions,
): Promise<void> {
  const { connection } = connect(options)
  const seen = await seenAt(connection, options.at)
  const explanation = await explainAudience(connection, {
    ...(query !== undefined && { query }),
    ...(options.audience !== undefined && { key: options.audience }),
    profile: subject.profile,
    ...(seen.at !== undefined && { at: seen.at }),
  })

  if (options.json) console.log(JSON.stringify(explanation, null, 2))
  else printExplanation(explanation, oneLine(subject.words), describeSeenAt(explanation.at, seen))
}

function printExplanation(
  { matches, description, because, until, flip }: Explanation,
  who: string,
  asOf: string,
) {
  const verdict = `${who} ${matches ? 'matches' : 'does not match'}`
  console.log(`${styleText('bold', verdict)} ${asOf}`)
  console.log(oneLine(description))
  console.log()
  for (const line of layOutCondition(because)) printLine(line)
  console.log()
  // One condition alone has said so itself.
  if (until && !because.until) console.log(oneLine(`${verdict} ${describeChange(until, matches)}`))
  console.log(`${who} would ${matches ? 'not match' : 'match'} if`)
  for (const [index, { description, matches }] of flip.entries())
    console.log(
      oneLine(`  ${index > 0 ? 'and ' : ''}this ${matches ? 'held' : 'did not hold'}: ${description}`),
    )
}

function printLine({ depth, matches, text }: ExplanationLine) {
  const indent = '  '.repeat(depth)
  if (matches === undefined) console.log(indent + styleText('dim', text))
  else console.log(`${indent}${matches ? styleText('green', '✓') : styleText('red', '✗')} ${text}`)
}
