import { familyOf } from '../lexicon/word-families.ts'
import type { LinkedAttribute, LinkedValue } from './linked-attribute.ts'
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
    readonly audiences: ReadonlyMap<string, readonly LinkedAudience[]>
    readonly attributes: ReadonlyMap<string, readonly LinkedAttribute[]>
    readonly values: ReadonlyMap<string, readonly ValueCandidate[]>
  }
  readonly audiences: ReadonlyMap<string, readonly LinkedAudience[]>
  /** In whatever order the words are: “consent to marketing” is the marketing consent. */
  readonly attributes: ReadonlyMap<string, readonly LinkedAttribute[]>
  /** By one word of several in their names. */
  readonly attributesInPart: ReadonlyMap<string, readonly LinkedAttribute[]>
  readonly values: ReadonlyMap<string, readonly ValueCandidate[]>
  /** By words that theirs are derived from: “approval”. */
  readonly valuesByFamily: ReadonlyMap<string, readonly ValueCandidate[]>
  /** By one word that several values of an attribute have in common. */
  readonly valuesInPart: ReadonlyMap<string, readonly LinkedAttribute[]>
  /** The families in names of several words. */
  readonly words: ReadonlySet<string>
  /** Values that are countries, by their ISO code. */
  readonly countries: ReadonlyMap<string, readonly ValueCandidate[]>
}

export function indexNames(
  attributes: readonly LinkedAttribute[],
  audiences: readonly LinkedAudience[],
): NameIndex {
  const values = attributes.flatMap(attribute => attribute.values.map(value => ({ attribute, value })))
  return {
    exact: {
      audiences: group(audiences, ({ key, name }) => [key, name]),
      attributes: group(attributes, ({ field }) => [field.path.join('.')]),
      values: group(values, ({ value }) => [value.value]),
    },
    audiences: group(audiences, ({ names }) => names.map(inOrder)),
    attributes: group(attributes, ({ names }) => names.map(inAnyOrder)),
    attributesInPart: group(attributes, ({ names }) =>
      names.filter(name => name.length > 1).flatMap(name => name.filter(family => !isVague(family))),
    ),
    values: group(values, ({ value }) => value.names.map(inOrder)),
    valuesByFamily: group(
      values.filter(({ attribute }) => attribute.field.kind !== 'visitor'),
      ({ value }) => [inOrder(namedFamilies(value.value))],
    ),
    valuesInPart: group(attributes, commonWordsOf),
    words: new Set(attributes.flatMap(({ names }) => names.filter(name => name.length > 1).flat())),
    countries: group(values, ({ value }) => (value.country === undefined ? [] : [value.country])),
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

function group<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const found = groups.get(key)
      if (found) found.push(item)
      else groups.set(key, [item])
    }
  }
  groups.delete('')
  return groups
}
