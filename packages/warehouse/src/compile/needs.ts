import {
  type Comparator,
  type Comparison,
  type Query,
  rightLiteral,
  rightScalar,
  type Scalar,
  sources,
} from '@muster/query'
import { holdsForNothing, valueOfNothing } from './of-nothing.ts'

/** Where rows of a profile or account are found. Of `some events` alone nobody can say that they are needed. */
export type SourceName = 'events' | 'some events' | 'traits' | 'users' | 'memberships'

type AudienceQuery = (key: string) => Query | undefined

/**
 * The sources in which a profile must have a row to match: without one the query is false, whatever else is known. It
 * may miss some; what it names is certain.
 */
export function needs(query: Query, audienceQuery: AudienceQuery, wanted = true): Set<SourceName> {
  const inside = (operand: Query, isWanted = wanted) => needs(operand, audienceQuery, isWanted)
  switch (query.kind) {
    case 'and':
    case 'or': {
      const all = query.operands.map(operand => inside(operand))
      return (query.kind === 'and') === wanted ? union(all) : intersection(all)
    }
    case 'not':
      return inside(query.operand, !wanted)
    case 'any':
    case 'all':
      return new Set(wanted ? (['users'] as const) : [])
    case 'comparison':
      return needsOfComparison(query, audienceQuery, wanted)
  }
}

function needsOfComparison(
  comparison: Comparison,
  audienceQuery: AudienceQuery,
  wanted: boolean,
): Set<SourceName> {
  const { left, comparator } = comparison
  const right = rightScalar(comparator)
  if (right) {
    const absentees = [left, right].filter(scalar => valueOfNothing(scalar) === null)
    return wanted ? union(absentees.map(scalar => sourceOf(scalar))) : new Set()
  }
  if (left.kind === 'audience') {
    const membership = truthAskedFor(comparator)
    const query = audienceQuery(left.key)
    return query && membership !== undefined ? needs(query, audienceQuery, membership === wanted) : new Set()
  }
  if (holdsForNothing(comparison) !== !wanted) return new Set()
  const inWheres = sources(comparison).flatMap(source =>
    source.kind === 'aggregate'
      ? source.filters.flatMap(filter =>
          filter.kind === 'where' ? [needs(filter.query, audienceQuery)] : [],
        )
      : [],
  )
  return union([sourceOf(left), ...inWheres])
}

function sourceOf(scalar: Scalar): Set<SourceName> {
  switch (scalar.kind) {
    case 'function':
      return sourceOf(scalar.of)
    case 'trait':
      return new Set(['traits'])
    case 'visitor':
    case 'aggregate':
      return new Set(['events'])
    default:
      return new Set()
  }
}

function truthAskedFor(comparator: Comparator): boolean | undefined {
  const literal = rightLiteral(comparator)
  return comparator.kind === 'equals' && typeof literal === 'boolean' ? literal : undefined
}

function union(sets: readonly Set<SourceName>[]): Set<SourceName> {
  return new Set(sets.flatMap(set => [...set]))
}

function intersection(sets: readonly Set<SourceName>[]): Set<SourceName> {
  const [first = new Set<SourceName>(), ...others] = sets
  return new Set([...first].filter(name => others.every(set => set.has(name))))
}
