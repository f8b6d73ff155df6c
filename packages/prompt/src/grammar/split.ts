import type { Joint, Segment } from '../clause/segment.ts'
import { exceptions } from '../lexicon/connectives.ts'
import type { Workspace } from '../link/workspace.ts'
import { NotUnderstood } from '../not-understood.ts'
import { isConjunction, isGlue, type Phrase } from '../phrase/phrase.ts'
import { attaches, deniesAnother } from './attach.ts'

/** Cuts a prompt into clauses, at the words that join them. */
export function splitClauses(phrases: readonly Phrase[], workspace: Workspace): readonly Segment[] {
  const segments: Segment[] = []
  let joint: Joint = noJoint
  let open: Phrase[] = []
  let later = false
  const close = (): void => {
    if (!open.some(carriesMeaning)) return
    segments.push({ joint, phrases: open, later })
    joint = noJoint
    open = []
    later = false
  }
  for (const [at, phrase] of phrases.entries()) {
    const next = phrases[at + 1]
    const clause = phrases.slice(at + 1, nextJoint(phrases, at + 1))
    if (isButAfterAll(phrase, phrases[at - 1], next)) {
      open.push({ ...phrase, kind: 'negation' })
    } else if (phrase.kind === 'negation' && deniesAnother(open, clause, workspace)) {
      close()
      joint = { ...noJoint, joins: 'and' }
      open.push(phrase)
    } else if (phrase.kind === 'later' || isBareSince(phrase, next)) {
      if (next && !isConjunction(next)) close()
      later = true
    } else if (isJoint(phrase) && !attaches(phrase, open, clause, workspace)) {
      close()
      open = open.filter(isNegation)
      if (isConjunction(phrase)) refuse(open)
      joint = extended(joint, phrase)
    } else {
      open.push(phrase)
    }
  }
  close()
  refuse(open.filter(isNegation))
  refuse(phrases.slice(-1).filter(isConjunction))
  refuseLeading(segments, phrases)
  refuseNarrowedException(segments)
  return segments
}

const noJoint: Joint = { comma: false, relative: false, subject: false }

function extended(joint: Joint, phrase: Phrase): Joint {
  if (phrase.kind === 'subject') return { ...joint, subject: true }
  if (!isConjunction(phrase)) return { ...joint, relative: true }
  if (joint.joins && phrase.joins !== joint.joins && phrase.joins !== 'list') refuse([phrase])
  if (phrase.joins === 'list') return { ...joint, comma: true, subject: false }
  return { ...joint, joins: phrase.joins, subject: false }
}

function nextJoint(phrases: readonly Phrase[], from: number): number {
  const at = phrases.findIndex((phrase, index) => index >= from && isJoint(phrase))
  return at < 0 ? phrases.length : at
}

function isJoint(phrase: Phrase): boolean {
  return isConjunction(phrase) || phrase.kind === 'relative' || phrase.kind === 'subject'
}

function isNegation(phrase: Phrase): boolean {
  return phrase.kind === 'negation'
}

/** A clause of small words only is none. */
function carriesMeaning(phrase: Phrase): boolean {
  return !isNegation(phrase) && !isGlue(phrase)
}

/** “everyone but VIPs” */
function isButAfterAll(phrase: Phrase, before: Phrase | undefined, next: Phrase | undefined): boolean {
  const isBut = isConjunction(phrase) && phrase.joins === 'but'
  return isBut && before?.kind === 'subject' && next?.kind !== 'negation'
}

/** “no order since”: since what was said before. */
function isBareSince(phrase: Phrase, next: Phrase | undefined): boolean {
  return phrase.kind === 'word' && phrase.text.toLowerCase() === 'since' && (!next || isConjunction(next))
}

/** “customers who have or have not bought”: nothing stands before the “or”. */
function refuseLeading([first]: readonly Segment[], phrases: readonly Phrase[]): void {
  const joins = first?.joint.joins
  if (joins && joins !== 'but') refuse(phrases.filter(isConjunction).slice(0, 1))
}

/** “everyone except VIPs who bought”: nobody can tell who bought. */
function refuseNarrowedException(segments: readonly Segment[]): void {
  for (const [at, { phrases }] of segments.entries()) {
    const [first] = phrases
    const next = segments[at + 1]?.joint
    const isException = first?.kind === 'negation' && exceptions.has(first.text.toLowerCase())
    if (isException && next?.relative && !next.joins) refuse(phrases)
  }
}

function refuse(phrases: readonly Phrase[]): void {
  const words = phrases.map(({ text }) => text)
  if (words.length > 0) throw new NotUnderstood(`“${words.join('”, “')}” cannot be placed.`, words)
}
