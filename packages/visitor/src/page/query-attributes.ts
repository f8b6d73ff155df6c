import type { FoundAttributes } from '../attributes.ts'
import { bounded } from '../bounded.ts'
import { escapeStep } from './escape-step.ts'

const mostParameters = 50
const longestValue = 500
/** A path in a query has no longer steps. */
const longestName = 200

/** The parameters of a page's URL, each as `query.<name>`: the first 50 that a query can name. */
export function queryAttributes(parameters: ReadonlyMap<string, string>): FoundAttributes {
  const attributes: Record<string, string> = {}
  let count = 0
  for (const [name, value] of parameters) {
    if (name === '' || name.length > longestName) continue
    if (++count > mostParameters) break
    attributes[`query.${escapeStep(name)}`] = bounded(value, longestValue)
  }
  return attributes
}
