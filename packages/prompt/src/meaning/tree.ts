import type { Window } from '../phrase/window/window.ts'
import type { Claim } from './claim.ts'

/** A claim, and the tokens that it came from. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly claim: Claim
  /** The index of the first token, and of the one behind the last. */
  readonly start: number
  readonly end: number
}

export interface Junction {
  readonly kind: 'and' | 'or'
  readonly operands: readonly Tree[]
  /** Those of all its operands, in their order: they are asked for at every turn. */
  readonly leaves: readonly Leaf[]
}

/** Claims joined. */
export type Tree = Leaf | Junction

export function junction(kind: 'and' | 'or', trees: readonly Tree[]): Tree {
  const operands = trees.flatMap(tree => (tree.kind === kind ? tree.operands : [tree]))
  const [only] = operands
  return only && operands.length === 1 ? only : { kind, operands, leaves: operands.flatMap(leavesOf) }
}

export function leavesOf(tree: Tree): readonly Leaf[] {
  return tree.kind === 'leaf' ? [tree] : tree.leaves
}

export function mapLeaves(tree: Tree, change: (leaf: Leaf) => Leaf): Tree {
  if (tree.kind === 'leaf') return change(tree)
  return junction(
    tree.kind,
    tree.operands.map(operand => mapLeaves(operand, change)),
  )
}

/** The opposite: “not … or …” is neither of them. */
export function negate(tree: Tree): Tree {
  if (tree.kind !== 'leaf') return junction(tree.kind === 'and' ? 'or' : 'and', tree.operands.map(negate))
  return { ...tree, claim: { ...tree.claim, negated: !tree.claim.negated } }
}

/** Whether a claim about events was made without a time. */
export function isTimeless({ claim }: Leaf): boolean {
  return claim.kind === 'events' && !claim.window && claim.others.length === 0
}

/** Gives a time to all claims about events that have none. */
export function during(tree: Tree, window: Window): Tree {
  return mapLeaves(tree, leaf =>
    leaf.claim.kind === 'events' && isTimeless(leaf) ? { ...leaf, claim: { ...leaf.claim, window } } : leaf,
  )
}
