import { eventMeanings, tailWords } from '../lexicon/event-meanings.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { namedFamilies, normalName } from './name.ts'
import type { LinkedEvent, Workspace } from './workspace.ts'

/** An event that words name, and which of them it took to name it. */
export interface EventMatch {
  readonly event: LinkedEvent
  /** The families of words that are accounted for by the event. */
  readonly claimed: ReadonlySet<string>
  /** Those of them that say what is counted: “orders”, not the “items” of “ordered items”. */
  readonly core: ReadonlySet<string>
  /** How far what was said is from the event's name. */
  readonly distance: 'named' | 'meant' | 'shortened'
}

const tails = new Set(tailWords.map(familyOf))

const meanings = eventMeanings.map(({ said, along, names }) => ({
  said: said.map(namedFamilies),
  along: namedFamilies(along),
  names: names.map(normalName),
}))

const nearness = ['named', 'meant', 'shortened'] as const

/**
 * The events that words may name: those that account for the most words, and among them those with the nearest name.
 * More than one is an ambiguity, which is the caller's to settle. `valuesOf` are the events of which a value was said:
 * “viewed vinyl” names “Product Viewed”, where products are known by their format, as “transferred $50” names
 * “Money Transferred”.
 */
export function findEvents(
  workspace: Workspace,
  said: ReadonlySet<string>,
  valuesOf: ReadonlySet<string>,
): readonly EventMatch[] {
  const matches = [
    ...workspace.events.flatMap(event => matchName(event, said, valuesOf.has(event.name))),
    ...matchMeanings(workspace, said),
  ]
  const most = Math.max(...matches.map(({ claimed }) => claimed.size))
  const fullest = matches.filter(({ claimed }) => claimed.size === most)
  const nearest = nearness.find(distance => fullest.some(match => match.distance === distance))
  return unique(fullest.filter(({ distance }) => distance === nearest))
}

/** By its own name, which may go without a tail such as “completed”, or without one word where enough is said. */
function matchName(event: LinkedEvent, said: ReadonlySet<string>, hasValue: boolean): readonly EventMatch[] {
  const claimed = new Set(event.families.filter(family => said.has(family)))
  const missing = event.families.filter(family => !said.has(family))
  if (claimed.size === 0) return []
  if (missing.length === 0) return [{ event, claimed, core: claimed, distance: 'named' }]
  const onlyTail = missing.every(family => tails.has(family))
  const verb = event.families.findLast(family => !tails.has(family))
  const nearlyAll = missing.length === 1 && missing[0] !== verb && claimed.size >= (hasValue ? 1 : 2)
  return onlyTail || nearlyAll ? [{ event, claimed, core: claimed, distance: 'shortened' }] : []
}

function matchMeanings(workspace: Workspace, said: ReadonlySet<string>): readonly EventMatch[] {
  return meanings.flatMap(meaning => {
    const needed = meaning.said
      .filter(words => words.every(family => said.has(family)))
      .sort((one, other) => other.length - one.length)[0]
    const event = needed && firstNamed(workspace, meaning.names)
    if (!event) return []
    const along = meaning.along.filter(family => said.has(family) && !isProperty(family, event))
    const claimed = new Set([...needed, ...along])
    const core = new Set([...needed, ...along.filter(family => event.families.includes(family))])
    return [{ event, claimed, core, distance: 'meant' } as const]
  })
}

function isProperty(family: string, { properties }: LinkedEvent): boolean {
  return properties.some(({ names }) => names.some(([first, second]) => first === family && !second))
}

function firstNamed(workspace: Workspace, names: readonly string[]): LinkedEvent | undefined {
  for (const name of names) {
    const event = workspace.events.find(({ families }) => families.join(' ') === name)
    if (event) return event
  }
  return undefined
}

function unique(matches: readonly EventMatch[]): readonly EventMatch[] {
  return [...new Map(matches.map(match => [match.event.name, match])).values()]
}
