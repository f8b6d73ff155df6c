import type { Phrase } from '../chart/phrase.ts'
import type { Claim } from '../meaning/claim.ts'
import type { PredicateOption } from '../meaning/predicate.ts'
import type { Tree } from '../meaning/tree.ts'

/** Conditions of one key make the same query, and go on alike: they are one reading, however it was come by. */
export function keyOf(phrase: Phrase): string | undefined {
  if (phrase.kind !== 'condition') return undefined
  const { headed, named, relative, isWide, isGroup, tree } = phrase
  return `${headed}${named === true}${relative}${isWide === true}${isGroup === true}${keyOfTree(tree)}`
}

function keyOfTree(tree: Tree): string {
  return tree.kind === 'leaf'
    ? keyOfClaim(tree.claim)
    : `${tree.kind}(${tree.operands.map(keyOfTree).join()})`
}

function keyOfClaim(claim: Claim): string {
  switch (claim.kind) {
    case 'audience':
      return `${claim.negated}${claim.key}`
    case 'predicate':
      return keyOfPredicate(claim)
    case 'events': {
      const { events, predicates, window, measured, ranges, negated, later, others } = claim
      const names = events.map(({ name }) => name)
      const measuredOf = 'attribute' in measured ? measured.attribute.field : undefined
      const edge = 'predicate' in measured ? keyOfPredicate(measured.predicate) : undefined
      const around = others.map(other => [other.order, other.window, keyOfClaim(other.claim)])
      return JSON.stringify([
        ...[names, predicates.map(keyOfPredicate), window, measured.kind, measuredOf, edge],
        ...[ranges, negated, later, around],
      ])
    }
  }
}

function keyOfPredicate({ attribute: { event, field }, test, negated }: PredicateOption): string {
  return JSON.stringify([event, field, test, negated])
}
