import {
  type Comparison,
  type FunctionCall,
  type Path,
  printPath,
  rightScalar,
  type Scalar,
} from '@muster/query'
import type { Compiler } from '../compiler.ts'
import type { Evaluation } from '../evaluation.ts'
import type { JsonObject } from '../subject.ts'
import { exists } from '../value/some-value.ts'
import { quoted } from './english.ts'
import { missingOfEvents } from './missing-of-events.ts'

/** What is not there that a comparison compares, in a sentence or two: of its left side, else of its right one. */
export function missingOf(
  { left, comparator }: Comparison,
  evaluation: Evaluation,
  compiler: Compiler,
): string | undefined {
  for (const scalar of [left, rightScalar(comparator)]) {
    const missing = scalar && missingOfScalar(scalar, evaluation, compiler)
    if (missing !== undefined) return missing
  }
  return undefined
}

function missingOfScalar(scalar: Scalar, evaluation: Evaluation, compiler: Compiler): string | undefined {
  const isThere = (scalar: Scalar) => exists(compiler.scalar(scalar)(evaluation))
  switch (scalar.kind) {
    case 'aggregate':
      return missingOfEvents(scalar, evaluation, compiler)
    case 'function':
      if (isThere(scalar)) return undefined
      return missingOfScalar(scalar.of, evaluation, compiler) ?? unreadable(scalar)
    case 'trait':
      return isThere(scalar) ? undefined : missingTrait(scalar.path, evaluation.traits)
    case 'visitor':
      return isThere(scalar) ? undefined : `The visitor has no known ${quoted(printPath(scalar.path))}.`
    default:
      return undefined
  }
}

function missingTrait(path: Path, traits: JsonObject): string {
  const [name = '', ...inside] = path
  if (!Object.hasOwn(traits, name)) return `The trait ${quoted(name)} was never set.`
  if (inside.length === 0 || !exists(traits[name])) return `The trait ${quoted(name)} is empty.`
  return `The trait ${quoted(name)} has nothing under ${quoted(printPath(inside))}.`
}

/** What a function reads of something that is there. */
function unreadable({ name, of }: FunctionCall): string {
  return `${subjectOf(of)} is not ${name === 'lower' ? 'text' : 'a date'}.`
}

function subjectOf(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'trait':
      return `The trait ${quoted(printPath(scalar.path))}`
    case 'visitor':
      return `The visitor’s ${quoted(printPath(scalar.path))}`
    default:
      return 'The value'
  }
}
