import {
  type Comparator,
  type Comparison,
  isDate,
  type Literal,
  print,
  type Query,
  rightLiteral,
  type Scalar,
  toMilliseconds,
} from '@muster/query'
import type { Workspace } from '../link/workspace.ts'

/** Why nobody could ever match, where that is plain to see; undefined otherwise. */
export function contradiction(query: Query, workspace: Workspace): string | undefined {
  if (query.kind === 'or') {
    const reasons = query.operands.map(operand => contradiction(operand, workspace))
    return reasons.every(reason => reason !== undefined) ? reasons[0] : undefined
  }
  if (query.kind !== 'and') return undefined
  const comparisons = query.operands.filter(operand => operand.kind === 'comparison')
  const inner = query.operands.map(operand => contradiction(operand, workspace)).find(Boolean)
  return (
    inner ??
    deniedOutright(query.operands) ??
    emptyRange(comparisons.filter(({ left }) => !mayBeList(left, workspace))) ??
    deniedEvent(comparisons)
  )
}

/** “in Ghent and never in Ghent”, “with a phone and without a phone” */
function deniedOutright(operands: readonly Query[]): string | undefined {
  const held = new Set(operands.map(operand => JSON.stringify(operand)))
  const clash = operands.map(denial).find(denied => denied && held.has(JSON.stringify(denied)))
  return clash && `Nobody can meet ${print(clash)} and its opposite.`
}

function denial(query: Query): Query | undefined {
  if (query.kind === 'not') return query.operand
  const isAbsence = query.kind === 'comparison' && query.comparator.kind === 'absent'
  return isAbsence ? { ...query, comparator: { kind: 'exists' } } : undefined
}

/** “older than 60 but younger than 20”, “on the gold plan and on the silver plan”. */
function emptyRange(comparisons: readonly Comparison[]): string | undefined {
  for (const group of groupByLeft(comparisons)) {
    const texts = group.flatMap(({ comparator }) => textsOf(comparator) ?? [])
    const ranges = group.flatMap(({ comparator }) => rangeOf(comparator) ?? [])
    const low = Math.max(...ranges.map(range => range.low))
    const high = Math.min(...ranges.map(range => range.high))
    const open = ranges.some(
      range => (range.low === low && range.lowOpen) || (range.high === high && range.highOpen),
    )
    const [first] = group
    if (first && (areApart(texts) || low > high || (low === high && open))) return nobody(first.left)
  }
  return undefined
}

/** Whether no text is among all of the choices. */
function areApart([first, ...others]: readonly ReadonlySet<Literal>[]): boolean {
  return first !== undefined && [...first].every(text => others.some(other => !other.has(text)))
}

function groupByLeft(comparisons: readonly Comparison[]): readonly (readonly Comparison[])[] {
  const groups = new Map<string, Comparison[]>()
  for (const comparison of comparisons) {
    const key = JSON.stringify(comparison.left)
    groups.set(key, [...(groups.get(key) ?? []), comparison])
  }
  return [...groups.values()]
}

/** An element of a list can be one thing, and another element another. */
function mayBeList(left: Scalar, { people }: Workspace): boolean {
  if (left.kind !== 'trait') return false
  return people.some(
    ({ field, types }) =>
      types.includes('list') && field.kind === 'trait' && field.path.join() === left.path.join(),
  )
}

/** “ordered in the last 5 days but not in the last 60 days” */
function deniedEvent(comparisons: readonly Comparison[]): string | undefined {
  const counts = comparisons.flatMap(readCount)
  const clash = counts.find(
    denied =>
      denied.high === 0 &&
      counts.some(
        other =>
          other.low > 0 &&
          JSON.stringify(other.events) === JSON.stringify(denied.events) &&
          other.within <= denied.within,
      ),
  )
  return clash && nobody(clash.events)
}

interface CountRange {
  readonly events: Scalar
  readonly within: number
  readonly low: number
  readonly high: number
}

function readCount({ left, comparator }: Comparison): readonly CountRange[] {
  const range = rangeOf(comparator)
  if (left.kind !== 'aggregate' || left.reducer.kind !== 'count' || !range) return []
  const windows = left.filters.filter(filter => filter.kind === 'within')
  const others = left.filters.filter(filter => filter.kind !== 'within')
  const within = Math.min(...windows.map(({ duration }) => toMilliseconds(duration)))
  const low = range.low === 0 && range.lowOpen ? 1 : range.low
  const high = range.high === 1 && range.highOpen ? 0 : range.high
  return [{ events: { ...left, filters: others }, within, low, high }]
}

interface Range {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
}

const everything: Range = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false }

function rangeOf(comparator: Comparator): Range | undefined {
  const value = numberOf(comparator)
  if (value === undefined) return undefined
  switch (comparator.kind) {
    case 'equals':
      return { ...everything, low: value, high: value }
    case 'after_date':
    case 'greater_than':
    case 'at_least':
      return { ...everything, low: value, lowOpen: comparator.kind !== 'at_least' }
    case 'before_date':
    case 'less_than':
    case 'at_most':
      return { ...everything, high: value, highOpen: comparator.kind !== 'at_most' }
    default:
      return undefined
  }
}

/** A number; or a date, by its time. */
function numberOf(comparator: Comparator): number | undefined {
  const literal = 'date' in comparator ? comparator.date : rightLiteral(comparator)
  if (typeof literal === 'number') return literal
  return typeof literal === 'string' && isDate(literal) ? Date.parse(literal) : undefined
}

/** The texts of which it must be one. */
function textsOf(comparator: Comparator): readonly ReadonlySet<Literal>[] | undefined {
  if (comparator.kind === 'one_of') return [new Set(comparator.values)]
  const literal = rightLiteral(comparator)
  return comparator.kind === 'equals' && typeof literal === 'string' ? [new Set([literal])] : undefined
}

function nobody(left: Scalar): string {
  const text = print({ kind: 'comparison', left, comparator: { kind: 'exists' } }).replace(
    /\.exists\(\)$/,
    '',
  )
  return `Nobody can meet all that is said of ${text}.`
}
