import { type GrammarBuilder, made, type Product } from '../chart/grammar.ts'
import type { ConditionPhrase, EllipsisPhrase, JointPhrase, Phrase, WindowPhrase } from '../chart/phrase.ts'
import type { EventsClaim, OtherEvents } from '../meaning/claim.ts'
import type { PredicateOption } from '../meaning/predicate.ts'
import {
  during,
  isTimeless,
  junction,
  type Leaf,
  leavesOf,
  mapLeaves,
  negate,
  type Tree,
} from '../meaning/tree.ts'
import type { Window } from '../phrase/window/window.ts'

/** Conditions side by side, joined, denied, and in a time of their own. */
export function conditionRules(grammar: GrammarBuilder<Phrase>): void {
  grammar
    .pair('subject', 'condition', (_, condition) =>
      condition.headed ? undefined : { ...condition, headed: true },
    )
    .pair('subject', 'joined condition', (_, { joint, inner }) =>
      joint.joins !== 'list' || inner.headed
        ? undefined
        : [{ phrase: { ...inner, headed: true }, cost: 0.1 }],
    )
    .pair('condition', 'subject', (condition, _) =>
      condition.headed || condition.named ? undefined : { ...condition, named: true },
    )
    .pair('relative', 'condition', (_, condition) =>
      condition.relative || condition.headed ? undefined : { ...condition, relative: true },
    )
    .pair('negation', 'condition', ({ sort }, condition, [{ start }, { end }]) =>
      sort === 'nothing' || (sort === 'prefix' && end - start > 2)
        ? undefined
        : denied(sort === 'exception', condition, start),
    )
    .pair('condition', 'condition', (left, right) => beside(left, right))
    .pair('joint', 'condition', (joint, inner) => ({ kind: 'joined condition', joint, inner }))
    .pair('condition', 'joined condition', (left, { joint, inner }) => joined(left, joint, inner))
    .pair('condition', 'window', (condition, window) => timed(condition, window))
    .pair('window', 'condition', (window, condition) => timed(condition, window))
    .pair('joint', 'window', ({ joins }, window) =>
      joins === 'list' ? [{ phrase: window, cost: 0.1 }] : undefined,
    )
    .pair('open', 'condition', (_, inner) => ({ kind: 'opened condition', inner }))
    .pair('opened condition', 'close', ({ inner }) => ({
      ...inner,
      isGroup: true,
      relative: false,
      headed: false,
    }))
    .pair('negation', 'window', (_, { window, assumptions }) => ({
      kind: 'ellipsis',
      window,
      assumptions,
      negated: true,
    }))
    .pair('joint', 'ellipsis', (joint, inner) => ({ kind: 'joined ellipsis', joint, inner }))
    .pair('condition', 'joined ellipsis', (left, { inner }, [, { start, end }]) =>
      repeated(left, inner, start, end),
    )
}

function denied(isException: boolean, condition: ConditionPhrase, start: number): Product<Phrase> {
  const { tree } = condition
  if (tree.kind === 'leaf') {
    const isHeaded = condition.headed || condition.relative
    if (tree.claim.negated || (tree.claim.kind === 'events' && !isHeaded)) return undefined
    return { ...condition, headed: false, tree: negate({ ...tree, start }) }
  }
  if (leavesOf(tree).some(({ claim }) => claim.negated)) return undefined
  const isMixed = tree.kind === 'or' && !areAlike(tree.operands[0] ?? tree, tree)
  const cost = tree.kind === 'or' ? (condition.isWide || isMixed ? 1 : 0) : isException ? 0.3 : 0.35
  const assumptions = tree.kind === 'or' ? ['“not … or …” is read as neither of them'] : []
  return [
    {
      cost,
      phrase: {
        ...condition,
        headed: false,
        tree: negate(tree),
        assumptions: [...condition.assumptions, ...assumptions],
      },
    },
  ]
}

function isUnsure({ tree }: ConditionPhrase): boolean {
  return leavesOf(tree).some(({ claim }) => claim.kind === 'events' && claim.isUnsure)
}

function isEvents({ tree, relative }: ConditionPhrase): boolean {
  return !relative && leavesOf(tree).some(({ claim }) => claim.kind === 'events')
}

/** “mobile visitors from Brazil who …”: both hold. */
function beside(left: ConditionPhrase, right: ConditionPhrase): Product<Phrase> {
  if (isLater(right)) return inSequence(left, { kind: 'joint', joins: 'and', comma: false }, right)
  if (right.headed) return undefined
  const isScope = right.relative
  if (!isScope && right.tree.kind !== 'leaf') return undefined
  const cost =
    (left.tree.kind === 'or' ? 0.3 : 0) +
    (isScope ? 0.02 : 0.1) +
    (isEvents(left) && isEvents(right) ? 1.5 : 0) +
    (isUnsure(left) || isUnsure(right) ? 1 : 0) +
    (right.isWide ? 0.5 : 0) +
    (isBareNoun(right) || isDeniedValue(left, right) ? 0.8 : 0)
  return [{ cost, phrase: merged(left, junction('and', [left.tree, right.tree]), right) }]
}

/** “at silver level”: a word that is also what an event is about. */
function isBareNoun({ tree, relative }: ConditionPhrase): boolean {
  if (relative || tree.kind !== 'leaf' || tree.claim.kind !== 'events' || tree.end - tree.start > 1)
    return false
  return isPlain(tree.claim) && !tree.claim.window && tree.claim.predicates.length === 0
}

/** “no savings top-up” denies the top-up. */
function isDeniedValue(left: ConditionPhrase, right: ConditionPhrase): boolean {
  const before = leavesOf(left.tree).at(-1)?.claim
  const isDenied =
    before?.kind === 'predicate' && before.negated && !before.isNamed && before.test.kind === 'values'
  return isDenied && isEvents(right)
}

function joined(left: ConditionPhrase, joint: JointPhrase, behind: ConditionPhrase): Product<Phrase> {
  const right = again(left, behind)
  const sequence = inSequence(left, joint, right) ?? sameSequence(left, joint, right)
  if (isLater(right)) return sequence
  if (isElaboration(left, joint, right)) return [{ phrase: left, cost: 0.05 }]
  const isNamed = right.headed || right.named === true
  if (joint.joins === 'plus' && !isNamed) return undefined
  // “premium customers and plus customers”: nobody is both.
  const isOther = isNamed && joint.joins === 'and' && clash(left.tree, right.tree)
  const kind = isOther ? 'or' : kindOf(joint, right)
  // What is joined alike is read from the left, except where commas make a list.
  const isRow = right.tree.kind === kind && !right.relative && !right.headed && !right.isGroup
  if (isRow && joint.joins !== 'list') return sequence
  const plain = {
    cost: joiningCost(kind, left, joint, right) + (sequence ? 0.5 : 0),
    phrase: {
      ...merged(left, junction(kind, [left.tree, right.tree]), right),
      isWide: kind === 'or' && (joint.comma || right.headed || right.relative),
    },
  }
  return sequence ? [...made(sequence), plain] : [plain]
}

/** “inactive for 90 days, no events whatsoever”: said again in other words. */
function isElaboration(left: ConditionPhrase, { joins }: JointPhrase, right: ConditionPhrase): boolean {
  if (joins !== 'list' || right.tree.kind !== 'leaf') return false
  const [before, behind] = [leavesOf(left.tree).at(-1)?.claim, right.tree.claim]
  if (before?.kind !== 'events' || behind.kind !== 'events' || !before.negated || !behind.negated)
    return false
  const isSame = before.events.every(({ name }, at) => name === behind.events[at]?.name)
  return isSame && !behind.window && behind.predicates.length === 0 && behind.others.length === 0
}

/** Whether nobody can be both: of one attribute, two values are asked for. */
function clash(left: Tree, right: Tree): boolean {
  const asked = (tree: Tree) =>
    leavesOf(tree).flatMap(({ claim }) =>
      claim.kind === 'predicate' && claim.test.kind === 'values' && !claim.negated ? [claim] : [],
    )
  return asked(left).some(one =>
    asked(right).some(
      other =>
        one.attribute === other.attribute &&
        !one.attribute.types.includes('list') &&
        JSON.stringify(one.test) !== JSON.stringify(other.test),
    ),
  )
}

/** “in that time” is the time of what was said last. */
function again(left: ConditionPhrase, right: ConditionPhrase): ConditionPhrase {
  const isAgain = ({ claim }: Leaf) => claim.kind === 'events' && claim.window?.kind === 'again'
  if (!leavesOf(right.tree).some(isAgain)) return right
  const last = leavesOf(left.tree).findLast(({ claim }) => claim.kind === 'events')?.claim
  const window = last?.kind === 'events' ? last.window : undefined
  const tree = mapLeaves(right.tree, leaf => {
    if (leaf.claim.kind !== 'events' || !isAgain(leaf)) return leaf
    const { window: _, ...claim } = leaf.claim
    return { ...leaf, claim: window ? { ...claim, window } : claim }
  })
  return { ...right, tree }
}

/** A comma alone joins as the next joint does. */
function kindOf({ joins }: JointPhrase, { tree, relative }: ConditionPhrase): 'and' | 'or' {
  if (joins !== 'list') return joins === 'or' || joins === 'plus' ? 'or' : 'and'
  return tree.kind === 'leaf' || relative ? 'and' : tree.kind
}

/** “and” binds tighter than “or”, unless a comma or “but” stands before it, or people are named again. */
function joiningCost(
  kind: 'and' | 'or',
  left: ConditionPhrase,
  joint: JointPhrase,
  right: ConditionPhrase,
): number {
  let cost = 0
  if (right.isGroup) return 0
  if (joint.joins === 'list' && kind === 'or' && !areAlike(left.tree, right.tree)) cost += 0.5
  const isException = joint.joins === 'list' && startsDenied(right)
  const isMarked = joint.comma || joint.joins === 'but' || isException
  if (joint.joins === 'list' && right.tree.kind === 'leaf') cost += 0.3
  if (kind === 'and' && left.tree.kind === 'or') cost += isMarked ? 0 : 0.4
  if (kind === 'and' && right.tree.kind === 'or')
    cost += isMarked && !right.relative ? 0.5 : right.relative ? 0.1 : 0.4
  if (kind === 'or' && left.tree.kind === 'and') cost += right.headed || isMarked ? 0 : 0.2
  if (kind === 'or' && right.tree.kind === 'and') cost += right.headed ? 0 : 0.2
  if (kind === 'and' && right.headed && !isMarked) cost += 0.5
  // “haven’t ordered or returned anything” denies both.
  if (kind === 'or' && endsDenied(left.tree) && !startsDenied(right) && areAlike(left.tree, right.tree))
    cost += 0.6
  if (isSharedValue(left, right)) cost += 0.4
  if (isNearAlone(left, right)) cost += 0.5
  if (isTimedAlone(left, right)) cost += 0.15
  if (isObject(left, right)) cost += 1.5
  if (kind === 'or' && isCountedAlone(left, right)) cost += 0.5
  return cost
}

/** “opened an email or ordered this week”: the time is more likely that of both. */
function isTimedAlone(left: ConditionPhrase, right: ConditionPhrase): boolean {
  const [before, behind] = [leavesOf(left.tree).at(-1), leavesOf(right.tree)[0]]
  if (!before || behind?.claim.kind !== 'events' || right.headed || right.relative) return false
  const isTimed = behind.claim.window !== undefined && behind.claim.window.kind !== 'within'
  return isTimed && isTimeless(before) && before.claim.negated === behind.claim.negated
}

/** “viewed a product and ordered within a day”: within a day of that. */
function isNearAlone(left: ConditionPhrase, right: ConditionPhrase): boolean {
  const [before, behind] = [leavesOf(left.tree).at(-1)?.claim, leavesOf(right.tree)[0]?.claim]
  if (left.tree.kind === 'leaf' || before?.kind !== 'events' || behind?.kind !== 'events') return false
  return isPlain(before) && behind.window?.kind === 'within' && !right.headed
}

/** “viewed or added a product 3 times”: the number is of both together. */
function isCountedAlone(left: ConditionPhrase, right: ConditionPhrase): boolean {
  const [before, behind] = [leavesOf(left.tree).at(-1)?.claim, leavesOf(right.tree)[0]?.claim]
  if (before?.kind !== 'events' || behind?.kind !== 'events') return false
  if (right.headed || right.relative || before.others.length > 0) return false
  const isCount = behind.measured.kind === 'count' && behind.ranges.length > 0
  return isCount && before.ranges.length === 0 && before.predicates.length === 0 && !before.window
}

/** “bought roses or ferns”: a value right after what was done is more likely what it was done to. */
function isObject(left: ConditionPhrase, right: ConditionPhrase): boolean {
  const [before, behind] = [leavesOf(left.tree).at(-1)?.claim, leavesOf(right.tree)[0]?.claim]
  if (before?.kind !== 'events' || behind?.kind !== 'predicate') return false
  return isBareValue(behind) && !right.relative && !right.headed && !right.named
}

/** “greek or lebanese restaurants favourited”: values side by side are more likely of one attribute. */
function isSharedValue(left: ConditionPhrase, right: ConditionPhrase): boolean {
  const [before, behind] = [leavesOf(left.tree).at(-1)?.claim, leavesOf(right.tree)[0]?.claim]
  if (before?.kind !== 'predicate' || !isBareValue(before) || right.headed || right.relative) return false
  if (behind?.kind === 'predicate') return isBareValue(behind) && behind.attribute !== before.attribute
  return behind?.kind === 'events' && behind.predicates.some(isBareValue)
}

function isBareValue({ test, isNamed, negated }: PredicateOption): boolean {
  return test.kind === 'values' && !isNamed && !negated
}

/** Whether a list can be of both: things that were done, or what people are like. */
function areAlike(left: Tree, right: Tree): boolean {
  const kinds = new Set([...leavesOf(left).slice(-1), ...leavesOf(right)].map(({ claim }) => claim.kind))
  return !kinds.has('events') || kinds.size === 1
}

function endsDenied(tree: Tree): boolean {
  const last = leavesOf(tree).at(-1)
  return last?.claim.negated === true
}

function startsDenied({ tree, headed, relative }: ConditionPhrase): boolean {
  return headed || relative || leavesOf(tree)[0]?.claim.negated === true
}

function merged(left: ConditionPhrase, tree: Tree, right: ConditionPhrase): ConditionPhrase {
  return {
    kind: 'condition',
    tree,
    headed: left.headed,
    relative: left.relative,
    assumptions: [...left.assumptions, ...right.assumptions],
  }
}

/** “added to their bag but did not order within a day”: the second is looked for after each of the first. */
function inSequence(left: ConditionPhrase, { joins }: JointPhrase, right: ConditionPhrase): Product<Phrase> {
  if (joins === 'or' || left.tree.kind !== 'leaf' || right.tree.kind !== 'leaf') return undefined
  const [first, second] = [left.tree.claim, right.tree.claim]
  if (first.kind !== 'events' || second.kind !== 'events' || !isPlain(first)) return undefined
  const { window: said, ...timeless } = second
  const window = said && soonAfter(said, second.later)
  const isNear = window?.kind === 'within'
  if (!isNear && !second.later) return undefined
  if (window && !isNear) return undefined
  const next = {
    order: 'after',
    claim: { ...timeless, later: false },
    ...(isNear && window && { window }),
  } as const
  const claim: EventsClaim = {
    ...first,
    others: following(first.others, next),
    assumptions: [...first.assumptions, ...second.assumptions],
  }
  const leaf: Leaf = { kind: 'leaf', claim, start: left.tree.start, end: right.tree.end }
  return { ...left, tree: leaf }
}

/** What happened “in the next 7 days” did so after what came before; and so did, of what is said to be later, “in a day”. */
function soonAfter(window: Window, isLater: boolean): Window {
  const isNear = window.kind === 'next' || (isLater && window.kind === 'lasting')
  return isNear ? { kind: 'within', duration: window.duration } : window
}

/** “joined a clan and left within a week of joining”: the first is said twice. */
function sameSequence(
  left: ConditionPhrase,
  { joins }: JointPhrase,
  right: ConditionPhrase,
): Product<Phrase> {
  if (joins === 'or' || right.relative || left.tree.kind !== 'leaf' || right.tree.kind !== 'leaf')
    return undefined
  const [first, second] = [left.tree.claim, right.tree.claim]
  if (first.kind !== 'events' || second.kind !== 'events' || !isPlain(first)) return undefined
  const isSame = first.events.every((event, at) => event === second.events[at])
  if (
    !isSame ||
    first.others.length > 0 ||
    second.others.length === 0 ||
    second.predicates.length > 0 ||
    second.window
  )
    return undefined
  const claim: EventsClaim = { ...first, others: [...first.others, ...second.others] }
  return { ...left, tree: { kind: 'leaf', claim, start: left.tree.start, end: right.tree.end } }
}

/** After the last of several in a row. */
function following(others: readonly OtherEvents[], next: OtherEvents): readonly OtherEvents[] {
  const last = others.at(-1)
  if (!last) return [next]
  const claim = { ...last.claim, others: following(last.claim.others, next) }
  return [...others.slice(0, -1), { ...last, claim }]
}

function isPlain({ negated, ranges, measured, later }: EventsClaim): boolean {
  return !negated && !later && ranges.length === 0 && measured.kind === 'count'
}

function isLater({ tree }: ConditionPhrase): boolean {
  return leavesOf(tree).some(({ claim }) => claim.kind === 'events' && claim.later)
}

/** A time beside several claims about events is that of all that have none. */
function timed(condition: ConditionPhrase, { window, assumptions }: WindowPhrase): Product<Phrase> {
  const timeless = leavesOf(condition.tree).filter(isTimeless)
  const isShared = condition.tree.kind !== 'leaf' && timeless.length > 1
  if (timeless.length === 0 || window.kind === 'within') return undefined
  return [
    {
      cost: isShared ? 0.05 : 0.15,
      phrase: {
        ...condition,
        tree: during(condition.tree, window),
        assumptions: [
          ...condition.assumptions,
          ...assumptions,
          ...(isShared ? ['The time given is read with all that happened'] : []),
        ],
      },
    },
  ]
}

/** “… but not in the last 30 days”: the same events, at another time. */
function repeated(
  left: ConditionPhrase,
  { window, negated, assumptions }: EllipsisPhrase,
  start: number,
  end: number,
): Product<Phrase> {
  const last = leavesOf(left.tree).at(-1)
  if (last?.claim.kind !== 'events' || last.claim.negated) return undefined
  const { ranges: _, ...claim } = last.claim
  const again: Leaf = {
    kind: 'leaf',
    claim: { ...claim, ranges: [], window, negated, assumptions },
    start,
    end,
  }
  return { ...left, tree: junction('and', [left.tree, again]) }
}
