import type { Comparator, Operand } from '../ast/comparator.ts'
import { isDate } from '../ast/date.ts'
import type { Duration } from '../ast/duration.ts'
import type { Field } from '../ast/field.ts'
import type { Filter } from '../ast/filter.ts'
import type { Literal } from '../ast/literal.ts'
import { type Path, printPath } from '../ast/path.ts'
import { needsParentheses } from '../ast/precedence.ts'
import type { Comparison, Query } from '../ast/query.ts'
import type { Reducer } from '../ast/reducer.ts'
import type { Scalar } from '../ast/scalar.ts'
import { quote } from '../quote.ts'
import { rightLiteral } from '../right.ts'

/** The canonical text of a query: `parse(print(query))` is the query again. */
export function print(query: Query): string {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.operands.map(operand => printOperand(operand, query)).join(` ${query.kind.toUpperCase()} `)
    case 'not':
    case 'any':
    case 'all':
      return `${query.kind.toUpperCase()} ${printOperand(query.operand, query)}`
    case 'comparison':
      return printComparison(query)
  }
}

function printOperand(operand: Query, parent: Query): string {
  return needsParentheses(operand, parent) ? `(${print(operand)})` : print(operand)
}

function printComparison({ left, comparator }: Comparison): string {
  return readsAlone(left) && isTrue(comparator)
    ? printScalar(left)
    : `${printScalar(left)}${printComparator(comparator)}`
}

/** An audience and the visitor's attributes read well as a condition of their own: `audience('vip')`. */
function readsAlone(scalar: Scalar): boolean {
  return scalar.kind === 'audience' || scalar.kind === 'visitor'
}

function isTrue(comparator: Comparator): boolean {
  return comparator.kind === 'equals' && rightLiteral(comparator) === true
}

/** The canonical text of a scalar: `event('Signed Up').count()`. */
export function printScalar(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'aggregate': {
      const event = `event(${scalar.events.map(quote).join(', ')})`
      return [event, ...scalar.filters.map(printFilter), printReducer(scalar.reducer)].join('.')
    }
    case 'function':
      return `${printScalar(scalar.of)}.${scalar.name}()`
    default:
      return printField(scalar)
  }
}

function printField(field: Field): string {
  switch (field.kind) {
    case 'audience':
      return `audience(${quote(field.key)})`
    case 'parent_property':
      return `property(parent: ${quotePath(field.path)})`
    default:
      return `${field.kind}(${quotePath(field.path)})`
  }
}

function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'where':
      return `where(${print(filter.query)})`
    case 'within':
      return `within(${printDuration(filter.duration)})`
    case 'within_parent':
      return `within(parent: ${printDuration(filter.duration)})`
    case 'between':
      return `between(${printDuration(filter.near)}, ${printDuration(filter.far)})`
    case 'before_parent':
      return filter.duration ? `before(parent: ${printDuration(filter.duration)})` : 'before(parent)'
    case 'sources':
      return `sources({exclude: [${filter.exclude.map(quote).join(', ')}]})`
    case 'since':
    case 'until':
      return `${filter.kind}(${filter.date})`
    case 'during':
      return `during(${filter.period})`
  }
}

function printReducer(reducer: Reducer): string {
  switch (reducer.kind) {
    case 'count':
    case 'count_days':
      return `${reducer.kind}()`
    case 'max':
    case 'min':
      return `${reducer.kind}(${printField(reducer.of)}${reducer.as === 'string' ? ' as string' : ''})`
    case 'mode':
      return `mode(${printField(reducer.of)}, ${reducer.atLeast})`
    case 'count_unique':
      return `unique(${printField(reducer.of)}).count()`
    default:
      return `${reducer.kind}(${printField(reducer.of)})`
  }
}

const signs = {
  equals: '=',
  differs: '!=',
  greater_than: '>',
  at_least: '>=',
  less_than: '<',
  at_most: '<=',
} as const

/** The canonical text of a comparator as it follows its scalar: ` >= 3` or `.exists()`. */
export function printComparator(comparator: Comparator): string {
  switch (comparator.kind) {
    case 'equals':
    case 'differs':
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most':
      return ` ${signs[comparator.kind]} ${printRight(comparator.right)}`
    case 'contains':
    case 'omits':
      return `.${comparator.kind}(${comparator.values.map(quote).join(', ')})`
    case 'starts_with':
    case 'ends_with':
      return `.${comparator.kind}(${quote(comparator.value)})`
    case 'one_of':
    case 'none_of':
      return `.${comparator.kind}(${comparator.values.map(printLiteral).join(', ')})`
    case 'exists':
    case 'absent':
      return `.${comparator.kind}()`
    case 'before_date':
    case 'after_date':
      return `.${comparator.kind}(${comparator.date})`
    case 'within_last':
    case 'before_last':
    case 'within_next':
    case 'after_next':
      return `.${comparator.kind}(${printDuration(comparator.duration)})`
    case 'matches':
      return `.matches(${quote(comparator.pattern)})`
  }
}

function printRight(right: Operand): string {
  return right.kind === 'literal' ? printLiteral(right.value) : printScalar(right)
}

function printLiteral(value: Literal): string {
  if (typeof value === 'string') return isDate(value) ? value : quote(value)
  return Object.is(value, -0) ? '-0' : String(value)
}

function printDuration({ amount, unit }: Duration): string {
  return `${amount} ${unit}s`
}

function quotePath(path: Path): string {
  return quote(printPath(path))
}
