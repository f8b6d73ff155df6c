import type { AccountQuantifier, Comparison, Junction, Query } from './ast/query.ts'

/** A query without the NOTs around it, and whether it is denied. */
export interface Part {
  readonly query: Comparison | Junction | AccountQuantifier
  readonly denied: boolean
}

/** The query that a part stands for. */
export function toQuery({ query, denied }: Part): Query {
  return denied ? { kind: 'not', operand: query } : query
}

export function unwrapped(query: Query, denied = false): Part {
  return query.kind === 'not' ? unwrapped(query.operand, !denied) : { query, denied }
}

/** How the operands of a junction are joined: a denied AND is an OR of what it denies. */
export function conjunctionOf(junction: Junction, denied: boolean): 'and' | 'or' {
  return (junction.kind === 'and') !== denied ? 'and' : 'or'
}

/** The operands of a junction, and in place of a junction of the same kind the operands of that. */
export function partsOf(junction: Junction, denied: boolean): Part[] {
  return junction.operands.flatMap(operand => {
    const part = unwrapped(operand, denied)
    const isSame =
      isJunction(part.query) && conjunctionOf(part.query, part.denied) === conjunctionOf(junction, denied)
    return isSame ? partsOf(part.query, part.denied) : part
  })
}

export function isJunction(query: Query): query is Junction {
  return query.kind === 'and' || query.kind === 'or'
}

/** Whether a query is more than one condition, so that what stands beside it could be taken for a part of it. */
export function isCompound(query: Query): boolean {
  return isJunction(unwrapped(query).query)
}
