import type { Comparator } from '../ast/comparator.ts'
import type { Junction } from '../ast/query.ts'
import type { Scalar } from '../ast/scalar.ts'
import type { WorkspaceSchema } from '../check/workspace-schema.ts'
import { conjunctionOf, isJunction, type Part, partsOf, toQuery, unwrapped } from '../parts.ts'
import { print, printScalar } from '../print/print.ts'
import { queriesIn } from '../walk.ts'
import { excludes, implies } from './demand.ts'
import { domainOf } from './domain.ts'
import { isSingleValue } from './single-value.ts'
import { type Rule, warning } from './warning.ts'

/** Two conditions beside each other that cannot both hold; or, joined by OR, of which one always holds. */
export const contradiction: Rule = (query, { schema }) =>
  queriesIn(query).flatMap(inner =>
    inner.kind === 'and' || inner.kind === 'or' ? contradictionsIn(inner, schema).map(warningOf) : [],
  )

/** Two parts of a junction, and whether they contradict each other for certain, or only unless there is a list. */
export interface Contradiction {
  readonly junction: Junction['kind']
  readonly texts: readonly [string, string]
  readonly scalar: string | undefined
  readonly isCertain: boolean
}

function warningOf({ junction, texts: [one, other], scalar, isCertain }: Contradiction) {
  const text = `${one} ${junction.toUpperCase()} ${other}`
  if (!isCertain)
    return warning(
      'contradiction',
      `\`${one}\` and \`${other}\` hold together only where \`${scalar}\` is a list.`,
      text,
    )
  return junction === 'and'
    ? warning('contradiction', `\`${one}\` and \`${other}\` never hold together.`, text, 'never')
    : warning('contradiction', `One of \`${one}\` and \`${other}\` always holds.`, text, 'always')
}

/** All pairs of parts that contradict each other. What an OR leaves out, both its parts denied, is what never is. */
export function contradictionsIn(junction: Junction, schema?: WorkspaceSchema): Contradiction[] {
  const groups = junction.operands
    .map(operand => unwrapped(operand))
    .filter(part => isFlattened(part, junction))
  const parts = [...partsOf(junction, false), ...groups]
  return parts.flatMap((one, index) =>
    parts.slice(index + 1).flatMap(other => {
      const isOr = junction.kind === 'or'
      const found = contradict(isOr ? denied(one) : one, isOr ? denied(other) : other, schema)
      if (!found || (isOr && found === 'unless_list')) return []
      const scalar = one.query.kind === 'comparison' ? printScalar(one.query.left) : undefined
      const texts = [printPart(one), printPart(other)] as const
      return [{ junction: junction.kind, texts, scalar, isCertain: found === 'certain' }]
    }),
  )
}

/** Whether a part of a junction is one of the same kind, so that its own parts stand beside the others. */
function isFlattened({ query, denied }: Part, junction: Junction): boolean {
  return isJunction(query) && conjunctionOf(query, denied) === junction.kind
}

function denied(part: Part): Part {
  return { ...part, denied: !part.denied }
}

function printPart(part: Part): string {
  const query = toQuery(part)
  return query.kind === 'or' ? `(${print(query)})` : print(query)
}

function contradict(one: Part, other: Part, schema?: WorkspaceSchema): 'certain' | 'unless_list' | undefined {
  if (one.denied !== other.denied && print(one.query) === print(other.query)) return 'certain'
  const [first, second] = [claimOf(one), claimOf(other)]
  return first && second && contradictClaims(first, second, schema)
}

/** Whether no value is as both claims say: for certain, or unless it is a list. */
export function contradictClaims(
  first: Claim,
  second: Claim,
  schema?: WorkspaceSchema,
): 'certain' | 'unless_list' | undefined {
  if (first.name !== second.name) return undefined
  if (isRuledOut(first, second) || isRuledOut(second, first)) return 'certain'
  if (!first.isSo || !second.isSo) return undefined
  const domain = domainOf(first.scalar)
  const areWhole = domain?.kind === 'numbers' && domain.isWhole
  if (!excludes(first.comparator, second.comparator, areWhole)) return undefined
  return isSingleValue(first.scalar, schema) ? 'certain' : 'unless_list'
}

/** What a part says of a scalar, by a comparator that is no negation. */
export interface Claim {
  readonly scalar: Scalar
  /** The scalar's text. */
  readonly name: string
  readonly comparator: Comparator
  readonly isSo: boolean
}

export function claimOf({ query, denied }: Part): Claim | undefined {
  if (query.kind !== 'comparison') return undefined
  const { left: scalar, comparator } = query
  const [positive, isSo] = positiveOf(comparator)
  const domain = domainOf(scalar)
  const isCount = domain?.kind === 'numbers' && domain.isWhole && domain.isAlwaysThere
  const opposite = isCount && isSo === denied ? oppositeOf(positive) : undefined
  return {
    scalar,
    name: printScalar(scalar),
    comparator: opposite ?? positive,
    isSo: opposite ? true : isSo !== denied,
  }
}

function positiveOf(comparator: Comparator): [Comparator, boolean] {
  switch (comparator.kind) {
    case 'none_of':
      return [{ ...comparator, kind: 'one_of' }, false]
    case 'omits':
      return [{ ...comparator, kind: 'contains' }, false]
    case 'absent':
      return [{ kind: 'exists' }, false]
    default:
      return [comparator, true]
  }
}

/** The ordering that holds of each number of which this one does not. */
function oppositeOf(comparator: Comparator): Comparator | undefined {
  switch (comparator.kind) {
    case 'greater_than':
      return { ...comparator, kind: 'at_most' }
    case 'at_most':
      return { ...comparator, kind: 'greater_than' }
    case 'less_than':
      return { ...comparator, kind: 'at_least' }
    case 'at_least':
      return { ...comparator, kind: 'less_than' }
    default:
      return undefined
  }
}

/** Whether one claim cannot hold where the other does: of a list as of a single value. */
function isRuledOut(claim: Claim, other: Claim): boolean {
  if (!other.isSo) return false
  if (!claim.isSo) return implies(other.comparator, claim.comparator)
  return (
    claim.comparator.kind === 'differs' && implies(other.comparator, { ...claim.comparator, kind: 'equals' })
  )
}
