import type { EventSchema, WorkspaceSchema } from '@muster/query'
import { undoing } from '../lexicon/undoing.ts'
import { onceFor } from '../once-for.ts'
import { type EventPattern, eventPatterns } from './event-pattern.ts'
import { isBirthday, startOf } from './find-measure.ts'
import { type LinkedAttribute, linkProperty, linkTrait } from './linked-attribute.ts'
import { joinedLookup, type Lookup } from './lookup.ts'
import { namedFamilies, wordsOf } from './name.ts'
import { indexNames, joinedIndex, type NameIndex } from './name-index.ts'
import { eventShelf, type MadeShelf, peopleShelf, shelved } from './shelf.ts'
import { linkVisitorAttributes } from './visitor-attributes.ts'
import { Vocabulary, Words } from './vocabulary.ts'

export interface LinkedEvent {
  readonly name: string
  readonly families: readonly string[]
  readonly properties: readonly LinkedAttribute[]
  /** The ways in which it is said. */
  readonly patterns: readonly EventPattern[]
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
  readonly eventNamed: ReadonlyMap<string, LinkedEvent>
  /** What people are and have: traits, and attributes of the visitor. */
  readonly people: readonly LinkedAttribute[]
  /** When they became customers, and when they were born, where that is known. */
  readonly startDate: LinkedAttribute | undefined
  readonly birthday: LinkedAttribute | undefined
  readonly audiences: readonly LinkedAudience[]
  readonly names: NameIndex
  /** The ways in which events are said, by each family of words in them. */
  readonly patterns: Lookup<EventPattern>
  /** Those of them by which others are rather meant. */
  readonly passedOver: ReadonlySet<EventPattern>
  /** Names that are about the same as those of other events, but for a verb that mostly goes without saying. */
  readonly vague: ReadonlySet<EventPattern>
  readonly vocabulary: Vocabulary
}

/** A schema is made ready once, however many prompts are read over it. */
export const linkWorkspace = onceFor(link)

/** What stays the same from one schema of a workspace to the next is not linked again. */
const linkEventOnce = onceFor(linkEvent)
const linkTraitOnce = onceFor(linkTrait)

function link(schema: WorkspaceSchema): Workspace {
  const events = schema.events.map(linkEventOnce)
  const traits = schema.traits.map(linkTraitOnce)
  const isPlaceKnown = traits.some(({ values }) => values.some(({ country }) => country !== undefined))
  // Where it is known where people live, that is what is meant, and not where they last were.
  const visitor = linkVisitorAttributes(schema.context).filter(
    ({ field }) => !isPlaceKnown || field.path.join('.') !== 'country',
  )
  const people = [...traits, ...visitor]
  const audiences = schema.audiences.map(({ key, name }) => ({
    key,
    name,
    names: [namedFamilies(name), namedFamilies(key)],
  }))
  const shelves = [
    ...shelved(traits, ({ field }) => field.path.join('.'), traitShelves, peopleShelf),
    peopleShelf(visitor),
    ...shelved(events, ({ name }) => name, eventShelves, eventShelf),
  ]
  const patterns = joinedLookup(shelves.map(({ patterns }) => patterns))
  return {
    events,
    eventNamed: new Map(events.map(event => [event.name, event])),
    people,
    startDate: startOf(people),
    birthday: people.find(isBirthday),
    audiences,
    names: joinedIndex([indexNames([], audiences), ...shelves.map(({ names }) => names)]),
    patterns,
    passedOver: new Set(events.flatMap(event => event.patterns.filter(pattern => isOthers(pattern, events)))),
    vague: vagueOf(events, patterns),
    vocabulary: new Vocabulary([
      new Words(audiences.flatMap(({ name }) => wordsOf(name))),
      ...shelves.map(({ words }) => words),
    ]),
  }
}

const eventShelves = new WeakMap<LinkedEvent, MadeShelf<LinkedEvent>>()
const traitShelves = new WeakMap<LinkedAttribute, MadeShelf<LinkedAttribute>>()

function linkEvent({ name, properties }: EventSchema): LinkedEvent {
  const event = {
    name,
    families: namedFamilies(name),
    properties: properties.map(property => linkProperty(property, name)),
    patterns: [] as readonly EventPattern[],
  }
  event.patterns = eventPatterns(event)
  return event
}

/** “task”, where tasks are created as well as completed. */
function vagueOf(events: readonly LinkedEvent[], patterns: Lookup<EventPattern>): ReadonlySet<EventPattern> {
  const names = events.flatMap(event =>
    event.patterns.filter(({ isName, optional }) => isName && optional.length > 0),
  )
  return new Set(
    names.filter(pattern =>
      (patterns.get(pattern.needed[0] ?? '') ?? []).some(other => isAboutSame(pattern, other)),
    ),
  )
}

function isAboutSame({ event, needed }: EventPattern, other: EventPattern): boolean {
  if (other.event === event || !other.isName) return false
  const families = [...other.needed, ...other.optional]
  const rest = families.filter(family => !needed.includes(family))
  return (
    needed.every(family => families.includes(family)) &&
    rest.length === 1 &&
    !rest.some(family => undoing.has(family))
  )
}

/** “visited”, where there are visits of another kind than those of pages. */
function isOthers({ event, needed, yields }: EventPattern, events: readonly LinkedEvent[]): boolean {
  if (!yields) return false
  return events.some(other => other !== event && needed.every(family => other.families.includes(family)))
}
