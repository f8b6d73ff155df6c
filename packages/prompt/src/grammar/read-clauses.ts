import type { Condition, EventCondition } from '../clause/condition.ts'
import { readEvent } from '../clause/read-event.ts'
import { readTraits } from '../clause/read-traits.ts'
import { auxiliaries, type Segment, standsAlone } from '../clause/segment.ts'
import { eventsNamed } from '../clause/words.ts'
import type { Workspace } from '../link/workspace.ts'
import { NotUnderstood } from '../not-understood.ts'
import { isGlue, spanOf } from '../phrase/phrase.ts'

/** A clause that was read, and what joins it to the one before. */
export interface Clause {
  readonly segment: Segment
  readonly joins: 'and' | 'or' | undefined
  readonly conditions: readonly Condition[]
}

/** Reads the clauses in their order: what one leaves out, the one before may have said. */
export function readClauses(segments: readonly Segment[], workspace: Workspace): readonly Clause[] {
  const clauses: Clause[] = []
  segments.forEach((segment, at) => {
    const before = clauses.at(-1)
    const joins = joinOf(segments, at)
    const carried = before !== undefined && carriesNegation(before, segment, joins)
    const conditions = readConditions(segment, workspace, carried, before?.conditions.at(-1))
    const assumption = joiningAssumption(segment, joins, carried)
    clauses.push({
      segment,
      joins: carried ? 'and' : joins,
      conditions: assumption ? conditions.map(one => withAssumption(one, assumption)) : conditions,
    })
  })
  for (const [at, clause] of clauses.entries()) refuseSharedObject(clauses[at - 1], clause)
  return shareWindows(clauses)
}

function readConditions(
  segment: Segment,
  workspace: Workspace,
  carriedNegation: boolean,
  previous: Condition | undefined,
): readonly Condition[] {
  const matches = eventsNamed(workspace, segment.phrases)
  const [match, another] = matches
  if (match && another) {
    const names = matches.map(({ event }) => `“${event.name}”`)
    const words = segment.phrases
      .filter(({ kind }) => kind === 'word' || kind === 'mention')
      .map(({ text }) => text)
    throw new NotUnderstood(`“${words.join(' ')}” may mean ${names.join(' or ')}.`, words)
  }
  if (match) {
    const event = readEvent(segment.phrases, match, segment.later)
    return [carriedNegation ? { ...event, negated: true } : event]
  }
  if (previous?.kind === 'event') {
    const elliptical = readEllipsis(segment, previous, carriedNegation)
    if (elliptical) return [elliptical]
    refuseProperty(segment, previous)
  }
  return readTraits(segment.phrases, workspace, carriedNegation, previous)
}

/** “… but not in the last 60 days”: only the time is new. */
function readEllipsis(
  { phrases, later }: Segment,
  previous: EventCondition,
  carriedNegation: boolean,
): EventCondition | undefined {
  const spoken = phrases.filter(phrase => !isGlue(phrase))
  const [time, anotherTime] = spoken.filter(phrase => phrase.kind === 'time')
  const negations = spoken.filter(phrase => phrase.kind === 'negation')
  const isOnlyTime = negations.length <= 1 && negations.length + 1 === spoken.length
  if (!time || anotherTime || !isOnlyTime || !(previous.window || negations.length > 0)) return undefined
  return {
    ...previous,
    measured: { kind: 'count' },
    bounds: [],
    window: time.window,
    negated: carriedNegation || negations.length > 0,
    later,
    assumptions: time.assumptions,
    ...spanOf(phrases),
  }
}

/** “bought jazz or vinyl”: what may be said of the event before is not taken for something else. */
function refuseProperty({ joint, phrases }: Segment, { event }: EventCondition): void {
  const first = phrases.find(phrase => phrase.kind !== 'negation' && !isGlue(phrase))
  const auxiliary = phrases[0]?.kind === 'word' && auxiliaries.has(phrases[0].text.toLowerCase())
  if (joint.relative || joint.subject || auxiliary || first?.kind !== 'mention') return
  const bare = !joint.comma && phrases[0] === first
  const ofEvent = [...first.attributes, ...first.values.flat().map(({ attribute }) => attribute)].some(
    attribute => attribute.event === event.name,
  )
  if (!bare && !ofEvent) return
  throw new NotUnderstood(`It is not clear whether “${first.text}” is said of “${event.name}”.`, [first.text])
}

/** A comma joins as the next conjunction does: “A, B or C”. Before “who” it only parts: “in France, who A or B”. */
function joinOf(segments: readonly Segment[], at: number): 'and' | 'or' | undefined {
  const joint = segments[at]?.joint
  if (joint?.joins) return joint.joins === 'or' ? 'or' : 'and'
  if (!joint?.comma) return undefined
  const next = segments.slice(at + 1).find(segment => segment.joint.joins)?.joint
  if (joint.relative && !next?.relative) return undefined
  return next?.joins === 'or' ? 'or' : 'and'
}

function joiningAssumption(
  { joint }: Segment,
  joins: 'and' | 'or' | undefined,
  carriedNegation: boolean,
): string | undefined {
  if (carriedNegation) return '“not … or …” is read as neither of them'
  return joins === 'or' && !joint.joins ? 'A comma is read as “or”' : undefined
}

/** “haven't opened or clicked an email”, “no phone or email”: neither. With “and”, nobody can tell. */
function carriesNegation(before: Clause, segment: Segment, joins: 'and' | 'or' | undefined): boolean {
  const last = before.conditions.at(-1)
  if (!last?.negated || !joins || standsAlone(segment)) return false
  if (joins === 'or') return true
  if (last.kind === 'event' && last.window) return false
  const words = segment.phrases.map(({ text }) => text)
  throw new NotUnderstood('It is not clear whether what is denied ends before “and”.', words)
}

/** “opened or clicked in the last 30 days”: a time at the end belongs to all the verbs before it. */
function shareWindows(clauses: readonly Clause[]): readonly Clause[] {
  const shared = [...clauses]
  for (let at = shared.length - 1; at > 0; at--) {
    const [before, clause] = [shared[at - 1], shared[at]]
    const [first] = before?.conditions ?? []
    const [second] = clause?.conditions ?? []
    if (!before || !clause || first?.kind !== 'event' || second?.kind !== 'event') continue
    if (first.window || !second.window || second.window.kind === 'within' || second.later) continue
    if (!clause.joins || clause.segment.joint.joins === 'but' || clause.segment.joint.relative) continue
    if (standsAlone(clause.segment)) {
      const assumption = `The time given is read with “${second.event.name}” only`
      shared[at] = { ...clause, conditions: [withAssumption(second, assumption)] }
      continue
    }
    const assumption = `The time given for “${second.event.name}” is read with “${first.event.name}” as well`
    const conditions = [withAssumption({ ...first, window: second.window }, assumption)]
    shared[at - 1] = { ...before, conditions }
  }
  return shared
}

/** “wishlisted or bought jazz 3 times”: nobody can tell whether the end belongs to the first verb as well. */
function refuseSharedObject(before: Clause | undefined, clause: Clause): void {
  const [first] = before?.conditions ?? []
  const [second] = clause.conditions
  if (first?.kind !== 'event' || second?.kind !== 'event' || !clause.joins || standsAlone(clause.segment))
    return
  const shared = second.about.some(({ path }) =>
    first.event.properties.some(property => property.path.join() === path.join()),
  )
  const onlyLast = first.where.length === 0 && first.bounds.length === 0
  if (!onlyLast || second.later || !(shared || second.bounds.length > 0)) return
  throw new NotUnderstood(
    `It is not clear whether all that is said of “${second.event.name}” is said of “${first.event.name}” too.`,
  )
}

function withAssumption<C extends Condition>(condition: C, assumption: string): C {
  return { ...condition, assumptions: [...condition.assumptions, assumption] }
}
