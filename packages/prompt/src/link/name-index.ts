import type { LinkedAttribute, LinkedAudience, LinkedValue } from './workspace.ts'

/** A value that words may mean, of the attribute that has it. */
export interface ValueCandidate {
  readonly attribute: LinkedAttribute
  readonly value: LinkedValue
}

/** All that goes by a name, found by the families of its words. */
export interface NameIndex {
  readonly audiences: ReadonlyMap<string, readonly LinkedAudience[]>
  /** In whatever order the words are: “consent to marketing” is the marketing consent. */
  readonly attributes: ReadonlyMap<string, readonly LinkedAttribute[]>
  readonly values: ReadonlyMap<string, readonly ValueCandidate[]>
  /** Values that are countries, by their ISO code. */
  readonly countries: ReadonlyMap<string, readonly ValueCandidate[]>
}

export function indexNames(
  attributes: readonly LinkedAttribute[],
  audiences: readonly LinkedAudience[],
): NameIndex {
  const values = attributes.flatMap(attribute => attribute.values.map(value => ({ attribute, value })))
  return {
    audiences: group(audiences, ({ names }) => names.map(inOrder)),
    attributes: group(attributes, ({ names }) => names.map(inAnyOrder)),
    values: group(values, ({ value }) => [inOrder(value.families)]),
    countries: group(values, ({ value }) => (value.country === undefined ? [] : [value.country])),
  }
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
