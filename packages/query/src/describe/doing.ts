import { isPlural, listed, pluralOf, quoted, withArticle } from './english.ts'
import { isOneOfAKind, readEventName } from './event-name.ts'
import type { Verb } from './verbs.ts'

/** Events as something that customers do: `complete an order`, `sign up`, `do “Weird Name”`. */
export interface Doing {
  readonly verb: Verb
  /** `an order`, `the app`, `“Weird Name”`; empty where the verb needs none. */
  readonly object: string
  /** The object where it can be counted: `order`, `orders`. */
  readonly noun: { readonly one: string; readonly many: string } | undefined
  readonly tail: string
  /** What the events are called: `orders completed`, `“Weird Name” events`. */
  readonly events: string
}

/** `completed an order`, `did something`; with another object than its own `completed at least 3 orders`. */
export function say({ verb, object, tail }: Doing, form: keyof Verb, what = object): string {
  return `${verb[form]} ${what}`.trimEnd() + tail
}

/** What it is to do any of the events of these names; of none: any event at all. */
export function doingOf(names: readonly string[]): Doing {
  const [name, ...others] = names
  if (name === undefined) return { ...doing('something'), events: 'events of any kind' }
  return (others.length === 0 ? doingOfKnown(name) : undefined) ?? doing(listed(names.map(quoted), 'or'))
}

function doing(object: string): Doing {
  const verb = { past: 'did', base: 'do', gerund: 'doing', participle: 'done' }
  return { verb, object, noun: undefined, tail: '', events: `${object} events` }
}

/** Where another name reads the same, the name itself stands beside it: `completed an order (“order_completed”)`. */
function doingOfKnown(name: string): Doing | undefined {
  const read = readEventName(name)
  if (!read) return undefined
  const { verb, object, state, isOnlyOne } = read
  const aside = isOnlyOne ? '' : ` (${quoted(name)})`
  const plural = isCountable(object) ? pluralOf(object) : undefined
  const noun = plural === undefined ? undefined : { one: object, many: plural }
  const events = noun ? `${noun.many}${state}${aside}` : `${quoted(name)} events`
  return { verb, object: withDeterminer(object), noun, tail: `${read.tail}${aside}`, events }
}

function withDeterminer(object: string): string {
  if (isOneOfAKind(object)) return `the ${object}`
  return isUncountable(object) ? object : withArticle(object)
}

function isCountable(object: string): boolean {
  return object !== '' && !isOneOfAKind(object) && !isUncountable(object) && !isPlural(object)
}

function isUncountable(object: string): boolean {
  return (
    object === '' ||
    /\b(?:cash|content|data|details|feedback|help|info|information|money|playback|support)$/.test(object)
  )
}
