import type { AttributeSeen, EventSeen, Schema } from '../api/schema.ts'
import { formatCount } from '../format/format-count.ts'

export interface KnownName {
  readonly name: string
  /** What there is to say of it in a word. */
  readonly note?: string
  /** Whether it was not seen lately. */
  readonly inactive: boolean
}

/** Names of one kind, never none. */
export interface NameGroup {
  readonly title: string
  readonly names: readonly KnownName[]
}

/** The names of a schema as they are shown, by kind. Properties and audiences are shown where they were searched for. */
export function knownNames({ events, traits, audiences }: Schema, search: string): readonly NameGroup[] {
  // Where no trait was sent lately, as where all are sent at sign-up, that says nothing of any of them.
  const areSent = traits.some(({ active }) => active !== false)
  const groups = [
    { title: 'What people did', names: events.toSorted((a, b) => b.count - a.count).map(ofEvent) },
    { title: 'What they are like', names: traits.map(trait => ofTrait(trait, areSent)) },
  ]
  const searched = [
    { title: 'How they did it', names: events.flatMap(event => propertiesOf(event, search)) },
    { title: 'Saved audiences', names: audiences.map(({ name }) => ({ name, inactive: false })) },
  ]
  return [...groups, ...(search === '' ? [] : searched)].filter(({ names }) => names.length > 0)
}

function ofEvent({ name, count, active }: EventSeen): KnownName {
  return { name, note: formatCount(count), inactive: active === false }
}

function ofTrait({ path, active }: AttributeSeen, areSent: boolean): KnownName {
  return { name: path, inactive: areSent && active === false }
}

/** An event is found by its properties as well: those that hold what was searched for say why. */
function propertiesOf({ name, properties }: EventSeen, search: string): readonly KnownName[] {
  return properties
    .filter(({ path }) => plain(path).includes(plain(search)))
    .map(({ path, active }) => ({ name: path, note: `of ${name}`, inactive: active === false }))
}

/** Without capitals and separators, as the server searches. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
