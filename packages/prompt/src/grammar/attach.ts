import { eventsNamed } from '../clause/words.ts'
import type { Workspace } from '../link/workspace.ts'
import { isConjunction, type MentionPhrase, type Phrase } from '../phrase/phrase.ts'

/** Words that may lead to what is said of an event, as well as of people. */
const ofThings = new Set(['with', 'where', 'that', 'which', 'having'])

/** “orders with express shipping”, “where revenue is over 50 and …”: what follows is said of the event before. */
export function attaches(
  joint: Phrase,
  before: readonly Phrase[],
  clause: readonly Phrase[],
  workspace: Workspace,
): boolean {
  const text = joint.text.toLowerCase()
  const goesOn =
    isConjunction(joint) && joint.joins === 'and' && before.some(({ kind }) => kind === 'relative')
  if (!goesOn && !(joint.kind === 'relative' && ofThings.has(text))) return false
  const [match, another] = eventsNamed(workspace, before)
  const mention = clause.find(phrase => phrase.kind === 'mention')
  if (!match || another || !mention || eventsNamed(workspace, clause).length > 0) return false
  const owners = ownersOf(mention)
  return owners.has(match.event.name) && (text === 'where' || !owners.has('people'))
}

/** “viewed a product without buying”: what is denied is another event. */
export function deniesAnother(
  before: readonly Phrase[],
  clause: readonly Phrase[],
  workspace: Workspace,
): boolean {
  return eventsNamed(workspace, before).length > 0 && eventsNamed(workspace, clause).length > 0
}

/** The names of the events, and people, of which the phrase may be said. */
function ownersOf({ attributes, values }: MentionPhrase): ReadonlySet<string> {
  const owners = [...attributes, ...values.flat().map(({ attribute }) => attribute)]
  return new Set(owners.map(({ event }) => event ?? 'people'))
}
