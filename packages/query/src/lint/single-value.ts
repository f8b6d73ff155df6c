import { type Path, printPath } from '../ast/path.ts'
import type { Scalar } from '../ast/scalar.ts'
import type { Attribute, WorkspaceSchema } from '../check/workspace-schema.ts'

/** Whether a scalar has one value at most and is never a list; of a trait or property, by what was ever seen of it. */
export function isSingleValue(scalar: Scalar, schema?: WorkspaceSchema): boolean {
  switch (scalar.kind) {
    case 'aggregate':
    case 'audience':
    case 'visitor':
      return true
    case 'function':
      return scalar.name === 'size' || isSingleValue(scalar.of, schema)
    case 'trait':
      return schema !== undefined && isNeverList(scalar.path, schema.traits)
    case 'property':
    case 'parent_property':
      return (
        schema !== undefined &&
        isNeverList(
          scalar.path,
          schema.events.flatMap(event => event.properties),
        )
      )
    case 'context':
      return schema !== undefined && isNeverList(scalar.path, schema.context)
  }
}

function isNeverList(path: Path, attributes: readonly Attribute[]): boolean {
  const ways = path.map((_, index) => printPath(path.slice(0, index + 1)))
  const seen = attributes.filter(attribute => ways.includes(attribute.path))
  const isKnown = seen.some(attribute => attribute.path === printPath(path))
  return isKnown && !seen.some(({ types }) => types.includes('list'))
}
