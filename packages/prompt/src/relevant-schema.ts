import { type Attribute, type EventSchema, printPath, type WorkspaceSchema } from '@muster/query'
import type { Dictionary } from './dictionary.ts'
import { glueWords } from './lexicon/fillers.ts'
import { identifiesPeople } from './lexicon/identifies-people.ts'
import { countryCode } from './lexicon/places.ts'
import { synonyms } from './lexicon/synonyms.ts'
import { familiesOf } from './lexicon/word-families.ts'
import type { LinkedAttribute } from './link/linked-attribute.ts'
import { namedFamilies, singular, wordsOf } from './link/name.ts'
import { inOrder, type NameIndex } from './link/name-index.ts'
import { linkWorkspace, type Workspace } from './link/workspace.ts'
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
  return {
    events: foremost(schema.events, most.events, said.scoreOfEvent).map(event => ({
      name: event.name,
      properties: excerptOfProperties(event, said),
    })),
    traits: foremost(schema.traits, most.traits, said.scoreOf).map(trait => ({
      ...trait,
      examples: identifiesPeople(wordsOf(trait.path)) ? [] : said.valuesOf(trait),
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
    const values = [...said.valuesOf(property, name), ...categoriesOf(property)]
    return { ...property, examples: [...new Set(values)].slice(0, most.values) }
  })
}

/** What a sentence says, as far as a workspace has names and values for it. */
class Said {
  readonly #families: ReadonlySet<string>
  readonly #values = new Map<string, Set<string>>()
  readonly #scores = new Map<string, number>()

  constructor(tokens: readonly Token[], workspace: Workspace) {
    this.#families = familiesSaid(tokens)
    this.#addEvents(workspace)
    for (const { attribute, value } of valuesSaid(tokens, workspace.names)) this.#addValue(attribute, value)
  }

  /** Which part of the words of a name is in the sentence, from 0 to 1. */
  share(families: readonly string[]): number {
    const said = families.filter(family => this.#families.has(family))
    return families.length === 0 ? 0 : said.length / families.length
  }

  readonly scoreOf = ({ path }: Attribute): number => this.share(namedFamilies(path))

  /** An event counts by the words that it goes by, then by what it has. */
  readonly scoreOfEvent = ({ name }: EventSchema): number => this.#scores.get(name) ?? 0

  /** The values of an attribute that are in the sentence. */
  valuesOf({ path }: Attribute, event = ''): readonly string[] {
    return [...(this.#values.get(placeOf(path, event)) ?? [])]
  }

  #addEvents({ patterns, names }: Workspace): void {
    for (const family of this.#families) {
      // Of two that the sentence has all the words of, the one with more words says more.
      for (const { event, needed } of patterns.get(family) ?? [])
        this.#raise(event.name, this.share(needed) * (2 + needed.length / 10))
      for (const named of [names.attributes, names.attributesInPart])
        for (const { event } of named.get(family) ?? []) if (event !== undefined) this.#raise(event, 0.5)
    }
  }

  #addValue({ event, field }: LinkedAttribute, value: string): void {
    if (field.kind === 'visitor') return
    const place = placeOf(printPath(field.path), event)
    const others = this.#values.get(place)
    if (others) others.add(value)
    else this.#values.set(place, new Set([value]))
    if (event !== undefined) this.#raise(event, 1)
  }

  #raise(event: string, score: number): void {
    this.#scores.set(event, Math.max(score, this.#scores.get(event) ?? 0))
  }
}

function familiesSaid(tokens: readonly Token[]): ReadonlySet<string> {
  const words = tokens.map(({ text }) => text).filter(text => !glueWords.has(text))
  const families = familiesOf(words).map(({ family }) => family)
  return new Set(families.flatMap(family => [family, ...synonyms(family)]))
}

/** The values that stand in the sentence word for word, and countries also under another name for them. */
function* valuesSaid(tokens: readonly Token[], { values, countries }: NameIndex) {
  for (const stretch of stretches(tokens)) {
    const words = stretch.map(({ text }) => text)
    for (const { attribute, value } of values.get(inOrder(words.map(singular))) ?? [])
      yield { attribute, value: value.value }
    const country = countryCode(words.join(' '))
    if (country !== undefined)
      for (const { attribute, value } of countries.get(country) ?? []) yield { attribute, value: value.value }
  }
}

function placeOf(path: string, event = ''): string {
  return JSON.stringify([event, path])
}

const longestValue = 6

/** Up to so many words in a row; “on” and “in” by themselves are no values, unless in capitals. */
function stretches(tokens: readonly Token[]): readonly (readonly Token[])[] {
  return tokens
    .flatMap((_, start) =>
      Array.from({ length: Math.min(longestValue, tokens.length - start) }, (_, more) =>
        tokens.slice(start, start + more + 1),
      ),
    )
    .filter(([first, second]) => second || !first || !isSmallWord(first))
}

function isSmallWord({ text, typed }: Token): boolean {
  return glueWords.has(text) && typed !== typed.toUpperCase()
}

function categoriesOf(property: Attribute): readonly string[] {
  const { types, examples } = property
  const texts = examples.filter(example => typeof example === 'string')
  const isCategory =
    types.every(type => type === 'string' || type === 'list') &&
    texts.length <= mostCategories &&
    texts.every(text => text.length <= longestCategory && !telling.test(text))
  return isCategory && !identifiesPeople(wordsOf(property.path)) ? texts : []
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
