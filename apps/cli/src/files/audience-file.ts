import { describe, layOut, parse, printMembership } from '@muster/query'
import { Document, isScalar, Scalar } from 'yaml'
import type { FiledAudience } from '../client/apply-api.ts'
import type { SavedAudience } from '../client/saved-audiences-api.ts'
import type { Mistake, SourceFile } from './source-file.ts'

const fields = ['name', 'description', 'prompt', 'query', 'membership', 'enabled', 'links'] as const

/** The longest query that the server reads. */
const longestQuery = 10_000

/** An audience as a file for people: what is as it is in a new one is left out. The same audience is always the same text. */
export function printAudienceFile(audience: SavedAudience): string {
  const { name, description, prompt, membership, enabled, links } = audience
  const query = parse(audience.query)
  const laidOut = layOut(query)
  const document = new Document({
    name,
    ...(description !== describe(query) && { description }),
    ...(prompt !== null && { prompt }),
    query: laidOut.length <= longestQuery ? laidOut : audience.query,
    ...(membership !== 'while_matching' && { membership: printMembership(membership) }),
    ...(!enabled && { enabled }),
    ...(Object.keys(links).length > 0 && { links }),
  })
  const node = document.get('query', true)
  // A block cannot hold what YAML reads as the end of a line, or does not print.
  if (isScalar(node))
    node.type = /[^\P{C}\n]/u.test(audience.query) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL
  // What stands in double quotes stays on one line: broken, a line of spaces alone would be lost.
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
}

/** What a file says of an audience, or what is wrong with it. What its fields may hold the server knows. */
export function readAudienceFile(
  file: SourceFile,
  key: string,
): { readonly audience?: FiledAudience; readonly mistakes: readonly Mistake[] } {
  if (file.mistakes.length > 0) return { mistakes: file.mistakes }
  const { fields: given } = file
  if (given === undefined)
    return {
      mistakes: [file.mistakeIn([], 'A file should hold the fields of an audience, such as “name: …”')],
    }
  const known = new Set<string>(fields)
  const mistakes = [
    ...given
      .filter(field => !known.has(field))
      .map(field => file.mistakeInField(field, `There is no field “${field}”, only ${fields.join(', ')}`)),
    ...['name', 'query']
      .filter(field => !given.includes(field))
      .map(field => file.mistakeIn([], `“${field}” is missing`)),
  ]
  return mistakes.length > 0 ? { mistakes } : { audience: { ...objectOf(file.value), key }, mistakes }
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
