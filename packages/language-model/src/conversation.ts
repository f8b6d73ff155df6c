import { type Attribute, parsePath, type WorkspaceSchema } from '@muster/query'

/** What is asked of a model, and in which world. */
export interface Asked {
  readonly prompt: string
  /** The part of the workspace that may be shown. */
  readonly schema: WorkspaceSchema
  /** What today is where the workspace is: `monday, 2026-06-01`. */
  readonly today: string
}

/** The first message to a model. What comes from outside stands in it as JSON, between marks that it cannot close. */
export function askFor({ prompt, schema, today }: Asked): string {
  return [
    `Today is ${today}.`,
    `What the workspace has, the most relevant first:\n${fenced('workspace', namesOf(schema))}`,
    `The sentence:\n${fenced('sentence', prompt)}`,
  ].join('\n\n')
}

/** The second message, where the first answer was of no use. */
export function askAgain(problems: readonly string[]): string {
  return [
    `That answer cannot be used. What is wrong with it:\n${fenced('problems', problems)}`,
    'Answer once more, as a whole, with all of it put right; or say in `unclear` why no query says it.',
  ].join('\n\n')
}

function fenced(name: string, content: unknown): string {
  return `<${name}>\n${JSON.stringify(content).replaceAll('<', '\\u003c')}\n</${name}>`
}

function namesOf({ events, traits, context, audiences }: WorkspaceSchema) {
  return {
    events: events.map(({ name, properties }) => ({ name, properties: properties.map(attributeOf) })),
    traits: traits.map(attributeOf),
    context: context.map(attributeOf),
    audiences,
  }
}

/** As a query has it: the path in its steps. */
function attributeOf({ path, types, examples }: Attribute) {
  return { path: parsePath(path), types, ...(examples.length > 0 && { values: examples }) }
}
