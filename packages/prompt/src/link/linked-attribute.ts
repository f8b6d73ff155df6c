import { type Attribute, type Field, type Path, parsePath } from '@muster/query'
import { sameAttribute } from '../lexicon/attribute-meanings.ts'
import { countryOfValue } from '../lexicon/places.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { namedFamilies, namesOf, singular, wordsOf } from './name.ts'
import { inOrder } from './name-index.ts'

/** A trait, an attribute of the visitor, or a property of one event, with all that it may be called. */
export interface LinkedAttribute {
  /** The event that it is a property of; what people have, has none. */
  readonly event?: string
  readonly field: Extract<Field, { readonly path: Path }>
  /** Each a name as families of words. */
  readonly names: readonly (readonly string[])[]
  readonly types: Attribute['types']
  readonly values: readonly LinkedValue[]
}

/** A text that was seen in the data. */
export interface LinkedValue {
  readonly value: string
  /** Each a way to say it, as families of words. */
  readonly names: readonly (readonly string[])[]
  readonly country?: string
}

export function linkTrait({ path, types, examples }: Attribute): LinkedAttribute {
  return linkAttribute({ kind: 'trait', path: parsePath(path) }, types, examples)
}

export function linkProperty({ path, types, examples }: Attribute, event: string): LinkedAttribute {
  return { event, ...linkAttribute({ kind: 'property', path: parsePath(path) }, types, examples) }
}

/** Longer texts are not what people call something. */
const longestValue = 80

/** Attributes whose values may be countries. */
const placeFamilies = new Set(['country', 'nation', 'nationality', 'location', 'market'].map(familyOf))

function linkAttribute(
  field: LinkedAttribute['field'],
  types: Attribute['types'],
  examples: Attribute['examples'],
): LinkedAttribute {
  const names = attributeNames(field.path, types)
  const isPlace = names.some(name => name.some(family => placeFamilies.has(family)))
  const texts = examples.filter(example => typeof example === 'string')
  const values = texts
    .filter(text => text.length <= longestValue)
    .map(value => linkValue(value, isPlace ? countryOfValue(value) : undefined))
  return { field, names, types, values }
}

function linkValue(value: string, country: string | undefined): LinkedValue {
  const names = distinct([
    wordsOf(value),
    value
      .toLowerCase()
      .split(/[^\p{L}\p{N}.]+/u)
      .filter(Boolean),
  ])
  return { value, names, ...(country !== undefined && { country }) }
}

/** As its words, and as it is written: “GitHub” is no git hub. */
function distinct(names: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byText = new Map(names.map(name => [inOrder(name), name.map(singular)]))
  return [...byText.values()]
}

/** An attribute goes by its whole path, by its last step, without its “is” or “at”, and by the usual synonyms. */
function attributeNames(path: Path, types: Attribute['types']): readonly (readonly string[])[] {
  const written = [path.join(' '), path.at(-1) ?? ''].flatMap(namesOf)
  const bare = written.map(families => families.slice(leads.has(families[0] ?? '') ? 1 : 0))
  const dated = types.includes('date') || types.includes('boolean') ? bare : []
  const undated = dated.map(families => families.slice(0, tails.has(families.at(-1) ?? '') ? -1 : undefined))
  const unmeasured = [...written, ...bare].map(withoutMeasure)
  const names = [...written, ...bare, ...undated, ...unmeasured]
  const known = new Set(names.map(inOrder))
  const synonyms = sameNames.filter(group => group.some(name => known.has(inOrder(name)))).flat()
  const byName = new Map([...names, ...synonyms].map(name => [inOrder(name), name]))
  return [...byName.values()].filter(families => families.length > 0)
}

/** The name without what only says how it is measured: `score_pct`, `ltv_usd`. */
function withoutMeasure(families: readonly string[]): readonly string[] {
  return families.length > 1 && measures.has(families.at(-1) ?? '') ? families.slice(0, -1) : families
}

const measures = new Set(
  [
    'percent',
    'usd',
    'eur',
    'gbp',
    'seconds',
    'minutes',
    'ms',
    'count',
    'total',
    'name',
    'type',
    'status',
    'kind',
    'id',
    'score',
    'flag',
  ].map(familyOf),
)

/** What the name of a yes-or-no begins with, and what the name of a date ends in. */
const leads = new Set(['is', 'has', 'have', 'was'].map(familyOf))
const tails = new Set(
  ['at', 'on', 'date', 'time', 'day', 'enabled', 'active', 'flag', 'allowed'].map(familyOf),
)

const sameNames = sameAttribute.map(group => group.map(namedFamilies))
