import type { Query } from '../ast/query.ts'
import type { Scalar } from '../ast/scalar.ts'
import { conjunctionOf, isJunction, partsOf, toQuery, unwrapped } from '../parts.ts'
import { print, printScalar } from '../print/print.ts'
import { describeCondition } from './describe.ts'

/** What is different in a query from the one before it: plain sentences about the conditions that changed, went or came. */
export function describeChange(before: Query, after: Query): string[] {
  if (print(before) === print(after)) return []
  const [old, current] = [conditionsOf(before), conditionsOf(after)]
  const gone = without(old.conditions, current.conditions)
  const added = without(current.conditions, old.conditions)
  const changed = pairs(gone, added)
  const sentences = [
    ...changed.map(([from, to]) => `Was: ${describeCondition(from)}. Now: ${describeCondition(to)}.`),
    ...without(
      gone,
      changed.map(([from]) => from),
    ).map(query => `No longer asked: ${describeCondition(query)}.`),
    ...without(
      added,
      changed.map(([, to]) => to),
    ).map(query => `Now asked: ${describeCondition(query)}.`),
    ...joined(old.join, current.join),
  ]
  return sentences.length > 0 ? sentences : ['The same conditions are written in another order.']
}

interface Conditions {
  readonly conditions: readonly Query[]
  /** How they are joined, where there are several. */
  readonly join: 'and' | 'or' | undefined
}

/** The outermost conditions of a query. */
function conditionsOf(query: Query): Conditions {
  const { query: inner, denied } = unwrapped(query)
  if (!isJunction(inner)) return { conditions: [query], join: undefined }
  return { conditions: partsOf(inner, denied).map(toQuery), join: conjunctionOf(inner, denied) }
}

function without(queries: readonly Query[], others: readonly Query[]): Query[] {
  const known = new Set(others.map(print))
  return queries.filter(query => !known.has(print(query)))
}

/** Conditions that went and came of the same thing: the same condition, changed. */
function pairs(gone: readonly Query[], added: readonly Query[]): [Query, Query][] {
  const left = [...added]
  return gone.flatMap(from => {
    const about = topicOf(from)
    const at = left.findIndex(to => about !== undefined && topicOf(to) === about)
    const [to] = at < 0 ? [] : left.splice(at, 1)
    return to ? [[from, to]] : []
  })
}

/** What a single condition is about: of events, which ones. */
function topicOf(query: Query): string | undefined {
  const { query: inner } = unwrapped(query)
  return inner.kind === 'comparison' ? topicOfScalar(inner.left) : undefined
}

function topicOfScalar(scalar: Scalar): string {
  if (scalar.kind === 'function') return topicOfScalar(scalar.of)
  return scalar.kind === 'aggregate' ? JSON.stringify(['event', ...scalar.events]) : printScalar(scalar)
}

function joined(before: Conditions['join'], after: Conditions['join']): string[] {
  if (before === undefined || after === undefined || before === after) return []
  return [after === 'or' ? 'Any one of the conditions is enough.' : 'All of the conditions must hold.']
}
