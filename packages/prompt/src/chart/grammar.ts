/** A phrase that stands in a stretch of tokens; the less it costs, the likelier it is meant. */
export interface Edge<Phrase> {
  readonly phrase: Phrase
  /** The index of its first token. */
  readonly start: number
  /** The index of the token behind it. */
  readonly end: number
  readonly cost: number
}

/** What a rule makes, and what that costs over what it is made of. */
export type Made<Phrase> = readonly { readonly phrase: Phrase; readonly cost: number }[]

type Single<Phrase> = (edge: Edge<Phrase>) => Made<Phrase>
type Pair<Phrase> = (left: Edge<Phrase>, right: Edge<Phrase>) => Made<Phrase>

/** Which phrases make which others: one by itself, or two side by side. */
export interface Grammar<Phrase> {
  /** Two phrases of one key say the same; undefined where it is not worth while to ask. */
  readonly keyOf: (phrase: Phrase) => string | undefined
  readonly singles: ReadonlyMap<string, readonly Single<Phrase>[]>
  /** By the kind of the left phrase; each with the kind of the right one. */
  readonly pairs: ReadonlyMap<string, readonly (readonly [Pair<Phrase>, string])[]>
}

/** What a rule says it makes: nothing, something at no cost, or several things, each at its cost. */
export type Product<Phrase> = undefined | Phrase | Made<Phrase>

/** Collects rules, each of which sees the kinds of phrases that it is for. */
export class GrammarBuilder<Phrase extends { readonly kind: string }> implements Grammar<Phrase> {
  readonly keyOf: (phrase: Phrase) => string | undefined
  readonly singles = new Map<string, Single<Phrase>[]>()
  readonly pairs = new Map<string, (readonly [Pair<Phrase>, string])[]>()

  constructor(keyOf: (phrase: Phrase) => string | undefined) {
    this.keyOf = keyOf
  }

  single<Kind extends Phrase['kind']>(
    kind: Kind,
    make: (phrase: Extract<Phrase, { kind: Kind }>, edge: Edge<Phrase>) => Product<Phrase>,
  ): this {
    const rule: Single<Phrase> = edge => made(make(edge.phrase as Extract<Phrase, { kind: Kind }>, edge))
    push(this.singles, kind, rule)
    return this
  }

  pair<Left extends Phrase['kind'], Right extends Phrase['kind']>(
    left: Left,
    right: Right,
    make: (
      left: Extract<Phrase, { kind: Left }>,
      right: Extract<Phrase, { kind: Right }>,
      edges: readonly [Edge<Phrase>, Edge<Phrase>],
    ) => Product<Phrase>,
  ): this {
    const rule: Pair<Phrase> = (one, other) =>
      made(
        make(
          one.phrase as Extract<Phrase, { kind: Left }>,
          other.phrase as Extract<Phrase, { kind: Right }>,
          [one, other],
        ),
      )
    push(this.pairs, left, [rule, right] as const)
    return this
  }
}

/** The things themselves, each at its cost. */
export function made<Phrase>(product: Product<Phrase>): Made<Phrase> {
  if (product === undefined) return []
  return Array.isArray(product) ? product : [{ phrase: product as Phrase, cost: 0 }]
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}
