import { eventMeanings, tailWords } from '../lexicon/event-meanings.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { namedFamilies, namesOf, normalName } from './name.ts'
import type { LinkedEvent } from './workspace.ts'

/** A way in which an event is said: words that have to be there, and others that may come along. */
export interface EventPattern {
  readonly event: LinkedEvent
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  /** Whether it is the event's own name, or what people say for it. */
  readonly isName: boolean
  /** Other events that have the word in their names are rather meant. */
  readonly yields?: true
}

/** Whatever happened, of no name. */
export const anyEvent: EventPattern = {
  event: { name: '', families: [], properties: [], patterns: [] },
  needed: [],
  optional: [],
  isName: true,
}

const tails = new Set(tailWords.map(familyOf))

const meanings = eventMeanings.map(({ said, along, names, yields }) => ({
  yields,
  said: said.map(namedFamilies),
  along: namedFamilies(along),
  names: new Set(names.map(normalName)),
}))

/** By its own name, which may go without a tail such as “completed”, and by what such an event is commonly called. */
export function eventPatterns(event: LinkedEvent): readonly EventPattern[] {
  const own = namesOf(event.name).map(families => {
    const core = families.filter(family => !tails.has(family))
    const needed = core.length > 0 ? core : families
    const optional = families.filter(family => !needed.includes(family))
    return { event, needed, optional, isName: true }
  })
  const { families } = event
  const normal = families.join(' ')
  const common = meanings
    .filter(({ names }) => names.has(normal))
    .flatMap(({ said, along, yields }) =>
      said.map(words => ({
        event,
        needed: words,
        optional: [...along, ...families].filter(family => !words.includes(family)),
        isName: false,
        ...(yields && words.length === 1 && { yields }),
      })),
    )
  return [...own, ...common]
}
