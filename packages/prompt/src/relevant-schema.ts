import { type Attribute, type EventSchema, parsePath, type WorkspaceSchema } from '@muster/query'
import type { Dictionary } from './dictionary.ts'
import { glueWords } from './lexicon/fillers.ts'
import { identifyingWords } from './lexicon/identifying-words.ts'
import { synonyms } from './lexicon/synonyms.ts'
import { familiesOf } from './lexicon/word-families.ts'
import { findNames } from './link/find-names.ts'
import type { LinkedAttribute } from './link/linked-attribute.ts'
import { namedFamilies, wordsOf } from './link/name.ts'
import { type LinkedEvent, linkWorkspace, type Workspace } from './link/workspace.ts'
import { paraphrase } from './paraphrase.ts'
import { spell } from './spell.ts'
import { type Token, tokenize } from './tokenize.ts'

/** The most of each that is shown, however much a workspace has. */
const most = { events: 30, properties: 20, traits: 60, context: 20, audiences: 30, values: 6 }

/** What is plainly a category has a few short texts for values, without anything in them that tells one person from others. */
const mostCategories = 12
const longestCategory = 30
const telling = /@|\d{3}/

/**
 * The part of a workspace that a sentence may speak of, for a reader who must not see all of it: what its words are
 * linked to, then what comes first in the schema. Values are those that the sentence names, and some of properties that
 * are plainly categories; of what identifies people there are none.
 */
export function relevantSchema(
  prompt: string,
  schema: WorkspaceSchema,
  dictionary?: Dictionary,
): WorkspaceSchema {
  const workspace = linkWorkspace(schema)
  const said = new Said(readTokens(prompt, workspace, dictionary), workspace)
  const scores = new Map(workspace.events.map(event => [event.name, said.scoreOfEvent(event)]))
  return {
    events: foremost(schema.events, most.events, ({ name }) => scores.get(name) ?? 0).map(event => ({
      name: event.name,
      properties: excerptOfProperties(event, said),
    })),
    traits: foremost(schema.traits, most.traits, said.scoreOf).map(trait => ({
      ...trait,
      examples: identifies(trait) ? [] : said.valuesOf(placeOf('trait', trait)),
    })),
    context: foremost(schema.context, most.context, said.scoreOf).map(part => ({ ...part, examples: [] })),
    audiences: foremost(schema.audiences, most.audiences, ({ key, name }) =>
      Math.max(said.share(namedFamilies(name)), said.share(namedFamilies(key))),
    ),
  }
}

function readTokens(prompt: string, workspace: Workspace, dictionary?: Dictionary): readonly Token[] {
  const spelled = spell(tokenize(prompt), workspace.vocabulary, dictionary)
  return paraphrase(spelled.tokens, workspace.vocabulary, dictionary).tokens
}

function excerptOfProperties({ name, properties }: EventSchema, said: Said): readonly Attribute[] {
  return foremost(properties, most.properties, said.scoreOf).map(property => {
    const values = [...said.valuesOf(placeOf('property', property, name)), ...categoriesOf(property)]
    return { ...property, examples: [...new Set(values)].slice(0, most.values) }
  })
}

/** What a sentence says, as far as a workspace has names and values for it. */
class Said {
  readonly #families: ReadonlySet<string>
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(tokens: readonly Token[], workspace: Workspace) {
    this.#families = familiesSaid(tokens)
    this.#values = valuesSaid(tokens, workspace)
  }

  /** Which part of the words of a name is in the sentence, from 0 to 1. */
  share(families: readonly string[]): number {
    return families.length === 0
      ? 0
      : families.filter(family => this.#families.has(family)).length / families.length
  }

  /** The values of an attribute that are in the sentence. */
  valuesOf(place: string): readonly string[] {
    return this.#values.get(place) ?? []
  }

  readonly scoreOf = ({ path }: Attribute): number => this.share(namedFamilies(path))

  /** An event counts by the words that it goes by, then by what it has. */
  scoreOfEvent({ patterns, properties }: LinkedEvent): number {
    // Of two that the sentence has all the words of, the one with more words says more.
    const ofName = Math.max(0, ...patterns.map(({ needed }) => this.share(needed) * (2 + needed.length / 10)))
    return ofName + Math.max(0, ...properties.map(property => this.#scoreOfLinked(property)))
  }

  #scoreOfLinked(property: LinkedAttribute): number {
    if (this.#values.has(linkedPlace(property))) return 1
    return Math.max(0, ...property.names.map(families => this.share(families))) / 2
  }
}

function familiesSaid(tokens: readonly Token[]): ReadonlySet<string> {
  const words = tokens.map(({ text }) => text).filter(text => !glueWords.has(text))
  const families = familiesOf(words).map(({ family }) => family)
  return new Set(families.flatMap(family => [family, ...synonyms(family)]))
}

function valuesSaid(tokens: readonly Token[], workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { attribute, value } of tokens.flatMap((_, at) =>
    findNames(workspace, tokens, at).flatMap(({ values }) => values),
  )) {
    const place = linkedPlace(attribute)
    found.set(place, [...(found.get(place) ?? []), value.value])
  }
  return found
}

function linkedPlace({ field, event }: LinkedAttribute): string {
  return JSON.stringify([field.kind, field.path, event])
}

function placeOf(kind: 'trait' | 'property', { path }: Attribute, event?: string): string {
  return JSON.stringify([kind, parsePath(path), event])
}

function categoriesOf(property: Attribute): readonly string[] {
  const { types, examples } = property
  const texts = examples.filter(example => typeof example === 'string')
  const isCategory =
    types.every(type => type === 'string' || type === 'list') &&
    texts.length <= mostCategories &&
    texts.every(text => text.length <= longestCategory && !telling.test(text))
  return isCategory && !identifies(property) ? texts : []
}

/** Whether a name is one of those under which there is what tells one person from others. */
function identifies({ path }: Attribute): boolean {
  return wordsOf(path).some(word => identifyingWords.has(word))
}

/** The first of those with the highest score. */
function foremost<Item>(
  items: readonly Item[],
  count: number,
  scoreOf: (item: Item) => number,
): readonly Item[] {
  return items
    .map(item => ({ item, score: scoreOf(item) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, count)
    .map(({ item }) => item)
}
