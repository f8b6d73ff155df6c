import { type Comparator, type Comparison, type Query, type Scalar, sources } from '@muster/query'

/** Where rows of a profile or account are found. Of `some events` alone nobody can say that they are needed. */
export type SourceName = 'events' | 'some events' | 'traits' | 'users'

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
  if ('right' in comparator && comparator.right.kind !== 'literal') {
    const absentees = [left, comparator.right].filter(scalar => valueOfNothing(scalar) === null)
    return wanted ? union(absentees.map(scalar => sourceOf(scalar))) : new Set()
  }
  if (left.kind === 'audience') {
    const membership = truthAskedFor(comparator)
    const query = audienceQuery(left.key)
    return query && membership !== undefined ? needs(query, audienceQuery, membership === wanted) : new Set()
  }
  if (holdsForNothing(valueOfNothing(left), comparator) !== !wanted) return new Set()
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

/** What a scalar is where there are no rows: a number; null where it is absent; undefined where that depends. */
function valueOfNothing(scalar: Scalar): number | null | undefined {
  switch (scalar.kind) {
    case 'trait':
      return null
    case 'visitor':
      return scalar.path.join('.') === 'sessions' ? 0 : null
    case 'aggregate':
      return ['count', 'count_days', 'count_unique', 'sum'].includes(scalar.reducer.kind) ? 0 : null
    case 'function':
      return valueOfNothing(scalar.of) === null ? null : undefined
    default:
      return undefined
  }
}

function holdsForNothing(value: number | null | undefined, comparator: Comparator): boolean | undefined {
  if (value === null) return ['absent', 'omits', 'none_of'].includes(comparator.kind)
  if (value === undefined || !('right' in comparator) || comparator.right.kind !== 'literal') return undefined
  const literal = comparator.right.value
  if (typeof literal !== 'number') return undefined
  switch (comparator.kind) {
    case 'equals':
      return value === literal
    case 'differs':
      return value !== literal
    case 'greater_than':
      return value > literal
    case 'at_least':
      return value >= literal
    case 'less_than':
      return value < literal
    case 'at_most':
      return value <= literal
  }
}

function truthAskedFor(comparator: Comparator): boolean | undefined {
  if (comparator.kind !== 'equals' || comparator.right.kind !== 'literal') return undefined
  return typeof comparator.right.value === 'boolean' ? comparator.right.value : undefined
}

function union(sets: readonly Set<SourceName>[]): Set<SourceName> {
  return new Set(sets.flatMap(set => [...set]))
}

function intersection(sets: readonly Set<SourceName>[]): Set<SourceName> {
  const [first = new Set<SourceName>(), ...others] = sets
  return new Set([...first].filter(name => others.every(set => set.has(name))))
}
