import {
  check,
  type LintOptions,
  lint,
  print,
  type Query,
  type Warning,
  type WorkspaceSchema,
} from '@muster/query'

/** What to look at twice in a query: names that the workspace does not have, then what will hardly have been meant. */
export function warningsOf(
  query: Query,
  known: LintOptions & { readonly schema: WorkspaceSchema },
): string[] {
  const whole = print(query)
  const warnings = lint(query, known)
  // Of a name that differs by its capitals alone, lint says so.
  const miscased = new Set(warnings.filter(({ rule }) => rule === 'name-case').map(({ text }) => text))
  const unknown = check(query, known.schema).filter(({ name }) => !miscased.has(name))
  return [...unknown.map(({ message }) => message), ...warnings.map(warning => sentence(warning, whole))]
}

/** Rules whose sentence names what it is about. */
const naming: ReadonlySet<string> = new Set(['contradiction', 'name-case', 'audience-subject'])

function sentence({ rule, message, text }: Warning, whole: string): string {
  return text === whole || naming.has(rule) ? message : `${message} (\`${text}\`)`
}
