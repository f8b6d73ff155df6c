import { type Attribute, type Path, parsePath, type WorkspaceSchema } from '@muster/query'
import { sameAttribute } from '../lexicon/attribute-meanings.ts'
import { countryOfValue } from '../lexicon/places.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { namedFamilies, wordsOf } from './name.ts'
import { indexNames, inOrder, type NameIndex } from './name-index.ts'

/** A trait, or a property of one event, with all that it may be called. */
export interface LinkedAttribute {
  /** The event that it is a property of; a trait has none. */
  readonly event?: string
  readonly path: Path
  /** Each a name as families of words. */
  readonly names: readonly (readonly string[])[]
  readonly types: Attribute['types']
  readonly values: readonly LinkedValue[]
}

/** A text that was seen in the data. */
export interface LinkedValue {
  readonly value: string
  readonly families: readonly string[]
  readonly country: string | undefined
}

export interface LinkedEvent {
  readonly name: string
  readonly families: readonly string[]
  readonly properties: readonly LinkedAttribute[]
}

export interface LinkedAudience {
  readonly key: string
  readonly name: string
  /** Its key and its name, as families of words. */
  readonly names: readonly (readonly string[])[]
}

/** A workspace's schema, made ready to be found in words. */
export interface Workspace {
  readonly events: readonly LinkedEvent[]
  readonly traits: readonly LinkedAttribute[]
  readonly audiences: readonly LinkedAudience[]
  readonly names: NameIndex
  /** Every word in the names and values, in lower case. */
  readonly words: ReadonlySet<string>
}

const linked = new WeakMap<WorkspaceSchema, Workspace>()

/** A schema is made ready once, however many prompts are read over it. */
export function linkWorkspace(schema: WorkspaceSchema): Workspace {
  const known = linked.get(schema)
  if (known) return known
  const workspace = link(schema)
  linked.set(schema, workspace)
  return workspace
}

function link(schema: WorkspaceSchema): Workspace {
  const events = schema.events.map(({ name, properties }) => ({
    name,
    families: namedFamilies(name),
    properties: properties.map(property => linkAttribute(property, name)),
  }))
  const traits = schema.traits.map(trait => linkAttribute(trait))
  const audiences = schema.audiences.map(({ key, name }) => ({
    key,
    name,
    names: [namedFamilies(name), namedFamilies(key)],
  }))
  const attributes = [...traits, ...events.flatMap(({ properties }) => properties)]
  const spoken = [
    ...[...events, ...audiences].map(({ name }) => name),
    ...attributes.flatMap(({ path, values }) => [...path, ...values.map(({ value }) => value)]),
  ]
  return {
    events,
    traits,
    audiences,
    names: indexNames(attributes, audiences),
    words: new Set(spoken.flatMap(wordsOf)),
  }
}

/** Longer texts are not what people call something. */
const longestValue = 80

/** Attributes whose values may be countries. */
const placeFamilies = new Set(['country', 'nation', 'nationality', 'location', 'market'].map(familyOf))

function linkAttribute({ path: written, types, examples }: Attribute, event?: string): LinkedAttribute {
  const path = parsePath(written)
  const names = attributeNames(path, types)
  const isPlace = names.some(name => name.some(family => placeFamilies.has(family)))
  return {
    ...(event !== undefined && { event }),
    path,
    names,
    types,
    values: examples
      .filter(example => typeof example === 'string')
      .filter(example => example.length <= longestValue)
      .map(value => linkValue(value, isPlace)),
  }
}

/** An attribute goes by its whole path, by its last step, without its “is” or “at”, and by the usual synonyms. */
function attributeNames(path: Path, types: Attribute['types']): readonly (readonly string[])[] {
  const written = [path.join(' '), path.at(-1) ?? ''].map(namedFamilies)
  const bare = written.map(families => families.slice(leads.has(families[0] ?? '') ? 1 : 0))
  const dated = types.includes('date') ? bare : []
  const undated = dated.map(families => families.slice(0, tails.has(families.at(-1) ?? '') ? -1 : undefined))
  const names = [...written, ...bare, ...undated]
  const known = new Set(names.map(inOrder))
  const synonyms = sameNames.filter(group => group.some(name => known.has(inOrder(name)))).flat()
  const byName = new Map([...names, ...synonyms].map(name => [inOrder(name), name]))
  return [...byName.values()].filter(families => families.length > 0)
}

/** What the name of a yes-or-no begins with, and what the name of a date ends in. */
const leads = new Set(['is', 'has', 'have', 'was'].map(familyOf))
const tails = new Set(['at', 'on', 'date', 'time'].map(familyOf))

const sameNames = sameAttribute.map(group => group.map(namedFamilies))

function linkValue(value: string, isPlace: boolean): LinkedValue {
  return { value, families: namedFamilies(value), country: isPlace ? countryOfValue(value) : undefined }
}
