import { familyOf } from '../lexicon/word-families.ts'
import type { LinkedAttribute, LinkedValue } from './linked-attribute.ts'
import { joinedLookup, type Lookup, lookupBy } from './lookup.ts'
import { namedFamilies } from './name.ts'
import type { LinkedAudience } from './workspace.ts'

/** A value that words may mean, of the attribute that has it. */
export interface ValueCandidate {
  readonly attribute: LinkedAttribute
  readonly value: LinkedValue
}

/** All that goes by a name, found by the families of its words. */
export interface NameIndex {
  /** Just as they are written, in quotes. */
  readonly exact: {
    readonly audiences: Lookup<LinkedAudience>
    readonly attributes: Lookup<LinkedAttribute>
    readonly values: Lookup<ValueCandidate>
  }
  readonly audiences: Lookup<LinkedAudience>
  /** In whatever order the words are: “consent to marketing” is the marketing consent. */
  readonly attributes: Lookup<LinkedAttribute>
  /** By one word of several in their names. */
  readonly attributesInPart: Lookup<LinkedAttribute>
  readonly values: Lookup<ValueCandidate>
  /** By words that theirs are derived from: “approval”. */
  readonly valuesByFamily: Lookup<ValueCandidate>
  /** By one word that several values of an attribute have in common. */
  readonly valuesInPart: Lookup<LinkedAttribute>
  /** The families in names of several words. */
  readonly words: Pick<ReadonlySet<string>, 'has'>
  /** Values that are countries, by their ISO code. */
  readonly countries: Lookup<ValueCandidate>
}

/** Several indexes as one. */
export function joinedIndex(indexes: readonly NameIndex[]): NameIndex {
  const joined = <Item>(pick: (index: NameIndex) => Lookup<Item>) => joinedLookup(indexes.map(pick))
  return {
    exact: {
      audiences: joined(({ exact }) => exact.audiences),
      attributes: joined(({ exact }) => exact.attributes),
      values: joined(({ exact }) => exact.values),
    },
    audiences: joined(({ audiences }) => audiences),
    attributes: joined(({ attributes }) => attributes),
    attributesInPart: joined(({ attributesInPart }) => attributesInPart),
    values: joined(({ values }) => values),
    valuesByFamily: joined(({ valuesByFamily }) => valuesByFamily),
    valuesInPart: joined(({ valuesInPart }) => valuesInPart),
    words: { has: family => indexes.some(({ words }) => words.has(family)) },
    countries: joined(({ countries }) => countries),
  }
}

export function indexNames(
  attributes: readonly LinkedAttribute[],
  audiences: readonly LinkedAudience[],
): NameIndex {
  const values = attributes.flatMap(attribute => attribute.values.map(value => ({ attribute, value })))
  return {
    exact: {
      audiences: lookupBy(audiences, ({ key, name }) => [key, name]),
      attributes: lookupBy(attributes, ({ field }) => [field.path.join('.')]),
      values: lookupBy(values, ({ value }) => [value.value]),
    },
    audiences: lookupBy(audiences, ({ names }) => names.map(inOrder)),
    attributes: lookupBy(attributes, ({ names }) => names.map(inAnyOrder)),
    attributesInPart: lookupBy(attributes, ({ names }) =>
      names.filter(name => name.length > 1).flatMap(name => name.filter(family => !isVague(family))),
    ),
    values: lookupBy(values, ({ value }) => value.names.map(inOrder)),
    valuesByFamily: lookupBy(
      values.filter(({ attribute }) => attribute.field.kind !== 'visitor'),
      ({ value }) => [inOrder(namedFamilies(value.value))],
    ),
    valuesInPart: lookupBy(attributes, commonWordsOf),
    words: new Set(attributes.flatMap(({ names }) => names.filter(name => name.length > 1).flat())),
    countries: lookupBy(values, ({ value }) => (value.country === undefined ? [] : [value.country])),
  }
}

/** Words that are in many names, and tell none of them from others. */
const vagueFamilies = new Set(
  [
    'name',
    'type',
    'id',
    'count',
    'number',
    'date',
    'time',
    'day',
    'user',
    'customer',
    'is',
    'has',
    'at',
    'on',
    'of',
    'last',
    'first',
    'total',
    'page',
    'product',
    'item',
    'in',
    'by',
    'no',
    'to',
    'from',
    'up',
    'new',
    'key',
    'value',
    'status',
    'kind',
    'app',
  ].map(familyOf),
)

function isVague(family: string): boolean {
  return vagueFamilies.has(family)
}

/** The words that several values of an attribute have, beside others. */
function commonWordsOf({ field, values }: LinkedAttribute): readonly string[] {
  if (field.kind === 'visitor') return []
  const counts = new Map<string, number>()
  for (const { names } of values) {
    const [name = []] = names
    if (name.length > 1) for (const word of new Set(name)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].filter(([word, count]) => count > 1 && word.length > 4).map(([word]) => word)
}

/** The key of words whose order matters. */
export function inOrder(families: readonly string[]): string {
  return families.join(' ')
}

/** The key of words whose order does not. */
export function inAnyOrder(families: readonly string[]): string {
  return inOrder([...families].sort())
}
