import { type Path, parsePath, printPath } from '../ast/path.ts'
import { KnownNames } from './known-names.ts'
import type { Attribute } from './workspace-schema.ts'

/** The paths of some attributes: each of them, the objects on the way to it, and what may be inside one not looked into. */
export class KnownPaths {
  private readonly paths: KnownNames
  private readonly opaque: ReadonlySet<string>

  constructor(attributes: readonly Attribute[]) {
    const ancestors = new Set(
      attributes.flatMap(({ path }) => (path.includes('.') ? ancestorsOf(parsePath(path)) : [])),
    )
    this.paths = new KnownNames([...attributes.map(({ path }) => path), ...ancestors])
    this.opaque = new Set(
      attributes
        .filter(
          ({ path, types }) => (types.includes('object') || types.includes('list')) && !ancestors.has(path),
        )
        .map(({ path }) => path),
    )
  }

  has(path: Path): boolean {
    return this.paths.has(printPath(path)) || ancestorsOf(path).some(ancestor => this.opaque.has(ancestor))
  }

  nearest(path: Path): string | undefined {
    return this.paths.nearest(printPath(path))
  }
}

function ancestorsOf(path: Path): string[] {
  return path.slice(1).map((_, index) => printPath(path.slice(0, index + 1)))
}
